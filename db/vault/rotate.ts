import { setTimeout as sleep } from "node:timers/promises";
import type { RawSql } from "../database";
import { awaitWriters } from "./await-writers";
import { addKeyVersion, keysError, staleAfterMs } from "./key-file";
import { sealAll } from "./prepare-vault";

const lockId = 7141856;

/**
 * Adds a version to the file of the keys and seals every contact under it, beside the running product. `onWait` is
 * called when a transaction from before must end first. Returns the version and how many rows it wrote.
 * @throws Error `VAULT_KEYS`, also while another rotation runs: two that read the same file would lose a key
 */
export async function rotateKeys(
  sql: RawSql,
  onWait: () => void,
): Promise<{ version: number; rows: number }> {
  const session = await sql.reserve();
  try {
    const [lock] = await session<{ isOurs: boolean }[]>`select pg_try_advisory_lock(${lockId}) as "isOurs"`;
    if (!lock?.isOurs) throw keysError("The keys are being rotated already: let that end first.");
    const { current: version } = addKeyVersion();
    // Until then the product seals under the version before.
    await sleep(staleAfterMs + 1_000);
    await awaitWriters(sql, onWait);
    const rows = [...(await sealAll(sql)).values()].reduce((sum, count) => sum + count, 0);
    await session`select pg_advisory_unlock(${lockId})`;
    return { version, rows };
  } finally {
    session.release();
  }
}
