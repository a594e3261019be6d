import { log, traceOf } from "@/server/log";

/** How long a claim holds: what a killed worker had claimed is attempted again after this. */
export const leaseMs = 15_000;
const renewMs = 5_000;

/** Renews leases until work on them has ended. A process that stands still renews nothing. */
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
