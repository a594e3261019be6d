import type { Database, Transaction } from "@/db/database";
import {
  deleteMark,
  listSeenRows,
  listTouched,
  readHorizon,
  setMark,
} from "@/db/queries/complaint/timelines";
import { addPacked, insertPacked, lockTable, makeSpare, swapIn } from "@/db/queries/statistics/packed";
import type { Lookup } from "@/server/domain/statistics/seen";
import { type CellChanges, openCellChanges } from "@/server/domain/statistics/settle";
import { type ChangeStep, countChanges } from "./changes";
import { loadLookup } from "./lookup";
import { disclosureMark, type Model } from "./model";

const pageSize = 20_000;

/**
 * Rebuilds a read model in a spare table and swaps it in; readers use the old one until then. Writes every cell once,
 * when its period is complete.
 */
export async function rebuild(db: Database, model: Model, now: Date): Promise<void> {
  const { lookup, basis } = await loadLookup(db);
  await db.transaction(
    async (tx) => {
      await lockTable(tx, model.table.name);
      const step = { horizon: await readHorizon(tx), at: now };
      const spare = await makeSpare(tx, model.table);
      for await (const { fresh, late } of countAll(tx, model, step, lookup)) {
        await insertPacked(tx, spare, fresh);
        await addPacked(tx, spare, late);
      }
      await swapIn(tx, model.table);
      await setMark(tx, model.name, { ...step, basis });
      await deleteMark(tx, disclosureMark);
    },
    { isolationLevel: "repeatable read" },
  );
}

async function* countAll(
  tx: Transaction,
  model: Model,
  step: ChangeStep,
  lookup: Lookup,
): AsyncGenerator<CellChanges> {
  // Complaints being changed are computed from the settled part of their timelines, as by the projector.
  const moving = await listTouched(tx, step.horizon);
  const left = new Set(moving);
  const ledger = openCellChanges(model.expand);
  const nothing = { horizon: "0", at: step.at };
  await countChanges(tx, model, moving, { before: nothing, now: step, lookup }, ledger.cells);
  let after = { submittedAt: new Date(0), id: 0 };
  for (;;) {
    const rows = await listSeenRows(tx, after, pageSize);
    for (const row of rows) {
      const settled = ledger.settle(row.submittedAt);
      if (settled) yield settled;
      if (!left.has(row.id)) model.count(ledger.cells, row, step.at, lookup, 1);
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) break;
    after = last;
  }
  yield ledger.close();
}
