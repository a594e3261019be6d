import type { Database, Transaction } from "@/db/database";
import { findMark, listLapsed, listTouched, readHorizon, setMark } from "@/db/queries/complaint/timelines";
import { addPacked, lockTable } from "@/db/queries/statistics/packed";
import type { Cells } from "@/server/domain/statistics/cells";
import { countChanges } from "./changes";
import { loadLookup } from "./lookup";
import type { Model } from "./model";
import { rebuild } from "./rebuild";

const chunkSize = 1_000;

/**
 * Updates a read model to the timeline and to `now`. Returns how many complaints it read. Safe to repeat and to kill:
 * cells and position move in one transaction.
 */
export async function project(db: Database, model: Model, now: Date): Promise<number> {
  const loaded = await loadLookup(db);
  // In one snapshot a row and its events are of one moment. Below its horizon no timeline has a gap: a writer that
  // waited for a complaint's lock commits after the lock's holder.
  const outcome = await db.transaction((tx) => catchUp(tx, model, now, loaded), {
    isolationLevel: "repeatable read",
  });
  if (outcome !== "out of date") return outcome;
  await rebuild(db, model, now);
  return 0;
}

async function catchUp(
  tx: Transaction,
  model: Model,
  now: Date,
  { lookup, basis }: Awaited<ReturnType<typeof loadLookup>>,
): Promise<number | "out of date"> {
  await lockTable(tx, model.table.name);
  const mark = await findMark(tx, model.name);
  if (!mark || mark.basis !== basis) return "out of date";
  const step = { horizon: await readHorizon(tx), at: mark.at > now ? mark.at : now };
  const touched = await listTouched(tx, mark.horizon);
  const ids = [...new Set([...touched, ...(await listLapsed(tx, mark.at, step.at))])];
  const cells: Cells = new Map();
  for (let start = 0; start < ids.length; start += chunkSize) {
    const some = ids.slice(start, start + chunkSize);
    await countChanges(tx, model, some, { before: mark, now: step, lookup }, cells);
  }
  dropZeros(cells);
  model.expand(cells);
  await addPacked(tx, model.table, cells);
  await setMark(tx, model.name, { ...step, basis });
  return ids.length;
}

/** Drops cells whose additions and subtractions cancel. */
export function dropZeros(cells: Cells): void {
  for (const [key, vector] of cells) {
    for (const [index, amount] of vector) if (amount === 0) vector.delete(index);
    if (vector.size === 0) cells.delete(key);
  }
}
