import type { Database } from "@/db/database";
import { findHeartbeatAge } from "@/db/queries/health";

interface Health {
  status: "ok" | "down";
  database: "ok" | "down";
  worker: "ok" | "down";
}

/** Seconds since the last heartbeat after which the worker counts as down. */
const patience = 15;

const databasePatience = 3_000;

/** Never throws: a database that fails or takes more than 3 seconds counts as down, and with it the worker. */
export async function checkHealth(db: Database): Promise<Health> {
  try {
    const age = await Promise.race([findHeartbeatAge(db), refuseAfter(databasePatience)]);
    const worker = age !== null && age <= patience ? "ok" : "down";
    return { status: worker, database: "ok", worker };
  } catch {
    return { status: "down", database: "down", worker: "down" };
  }
}

function refuseAfter(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), milliseconds).unref();
  });
}
