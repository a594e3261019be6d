import { log, traceOf } from "@/server/log";

/** How long a lease lasts: rows of a killed worker are attempted again after this. */
export const leaseMs = 15_000;
const renewMs = 5_000;

/** Renews leases until the work on them has ended. A stopped process renews nothing. */
export async function holdLeases(renew: () => Promise<void>, work: Promise<unknown>): Promise<void> {
  const timer = setInterval(() => {
    renew().catch((error: Error) => log().warn(traceOf(error), "a lease was not renewed"));
  }, renewMs);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
}
