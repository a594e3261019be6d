import type { Database, Transaction } from "@/db/database";
import { listCategoryGroups } from "@/db/queries/admin/categories";
import { findSmallestDisclosed } from "@/db/queries/admin/limits";
import { listKnownAreas } from "@/db/queries/area/areas";
import { findMark, setMark } from "@/db/queries/complaint/timelines";
import { addPacked, lockTable, readPacked } from "@/db/queries/statistics/packed";
import { findFirstMonth } from "@/db/queries/statistics/snapshots";
import { jakartaDay } from "@/server/domain/calendar";
import { addTo, type Cells, rollUpCells } from "@/server/domain/statistics/cells";
import { indexIn, partOf } from "@/server/domain/statistics/disclosure";
import { unpack, type Vector } from "@/server/domain/statistics/packing";
import { monthsBetween, shiftMonth } from "@/server/domain/statistics/period";
import { disclosureMark, type Model, models } from "./model";
import { dropZeros } from "./project";

type Context = { db: Database; now: Date };

/**
 * Decides once a day, after a rebuild and with a new limit, what public figures count of the private complaints of finished months.
 * Returns how many months. Safe to repeat and to kill.
 */
export async function discloseFinishedMonths({ db, now }: Context): Promise<number> {
  const first = await findFirstMonth(db);
  const smallest = await findSmallestDisclosed(db, now);
  const step = { now, smallest };
  if (!first || !(await beginStep(db, step))) return 0;
  const [areas, groups] = await Promise.all([listKnownAreas(db, jakartaDay(now)), listCategoryGroups(db)]);
  const frame = { areas: ["", ...areas.map(({ code }) => code)], groups: groups.map(({ code }) => code) };
  const months = monthsBetween(first, shiftMonth(jakartaDay(now).slice(0, 7), -1));
  for (const month of months)
    for (const model of models)
      await db.transaction(
        (tx) => discloseMonth(tx, model, { keys: model.disclosure.keysOf(frame, month), smallest }),
        { isolationLevel: "repeatable read" },
      );
  await endStep(db, step);
  return months.length;
}

type Step = { now: Date; smallest: number };
const basisOf = ({ now, smallest }: Step, state: "running" | "done") =>
  `${jakartaDay(now)} ${smallest} ${state}`;

/** Returns false when today's step is done, or a read model is not built yet. */
function beginStep(db: Database, step: Step): Promise<boolean> {
  return db.transaction(async (tx) => {
    for (const { name } of models) if (!(await findMark(tx, name))) return false;
    const mark = await findMark(tx, disclosureMark);
    if (mark?.basis === basisOf(step, "done")) return false;
    await setMark(tx, disclosureMark, { horizon: "0", at: step.now, basis: basisOf(step, "running") });
    return true;
  });
}

/** A rebuild in the meantime has removed the mark: then the step is not done. */
function endStep(db: Database, step: Step): Promise<void> {
  return db.transaction(async (tx) => {
    if (await findMark(tx, disclosureMark))
      await setMark(tx, disclosureMark, { horizon: "0", at: step.now, basis: basisOf(step, "done") });
  });
}

async function discloseMonth(
  tx: Transaction,
  { table, disclosure: { span, disclose, widerPeriod } }: Model,
  { keys, smallest }: { keys: readonly string[]; smallest: number },
): Promise<void> {
  await lockTable(tx, table.name);
  const rows = await readPacked(tx, table, keys);
  const stored = rows.map(({ key, counts }) => [key, unpack(counts)] as const);
  const changes = changesOf(stored, disclose(stored, smallest), span);
  dropZeros(changes);
  rollUpCells(changes, widerPeriod);
  await addPacked(tx, table, changes);
}

/** What turns the disclosed part of stored cells into the given one. */
function changesOf(stored: readonly (readonly [string, Vector])[], disclosed: Cells, span: number): Cells {
  const changes: Cells = new Map();
  const add = (key: string, counts: Vector, factor: 1 | -1) => {
    for (const [index, count] of counts)
      addTo(changes, key, indexIn("disclosed", index, span), factor * count);
  };
  for (const [key, counts] of disclosed) add(key, counts, 1);
  for (const [key, vector] of stored) add(key, partOf(vector, "disclosed", span), -1);
  return changes;
}
