import type { Database, Transaction } from "@/db/database";
import { findSmallestDisclosed } from "@/db/queries/admin/limits";
import { findMark, type TimelineMark } from "@/db/queries/complaint/timelines";
import { lockTable } from "@/db/queries/statistics/packed";
import { findFirstMonth, insertSnapshot, listMonth, listSnapshots } from "@/db/queries/statistics/snapshots";
import { jakartaDay } from "@/server/domain/calendar";
import { cubeKey } from "@/server/domain/statistics/cube";
import type { Vector } from "@/server/domain/statistics/packing";
import { monthsBetween, shiftDay, shiftMonth } from "@/server/domain/statistics/period";
import {
  cellsOf,
  countsOfMonth,
  definitions,
  publicFormat,
  type Snapshot,
  serializeSnapshot,
} from "@/server/domain/statistics/snapshot";
import { openStored } from "@/server/domain/statistics/stored-counts";
import { loadSensitiveKeys } from "./lookup";
import { cubeModel } from "./model";
import { publicKeyOf, signingKey, signText } from "./signing";

/** Days after which a month is frozen, so that late messages of its last day are in. */
const settleDays = 1;
/** How far back a new installation freezes. */
const mostMonths = 24;

type FreezeContext = { db: Database; now: Date; secretKey: string };

/** Freezes and signs every finished month that is not frozen yet. Returns those that it froze. */
export async function freezeFinishedMonths(context: FreezeContext): Promise<string[]> {
  const first = await findFirstMonth(context.db);
  if (!first) return [];
  const last = shiftMonth(shiftDay(jakartaDay(context.now), -settleDays).slice(0, 7), -1);
  const earliest = shiftMonth(last, 1 - mostMonths);
  const known = new Set((await listSnapshots(context.db)).map(({ month }) => month));
  const due = monthsBetween(first > earliest ? first : earliest, last).filter((month) => !known.has(month));
  const frozen: string[] = [];
  for (const month of due) if (await freeze(context, month)) frozen.push(month);
  return frozen;
}

/** Returns false when the month was frozen before, or nothing was counted yet. */
export async function freeze({ db, now, secretKey }: FreezeContext, month: string): Promise<boolean> {
  const sensitive = [...(await loadSensitiveKeys(db))].sort();
  const snapshot = await db.transaction((tx) => take(tx, month, sensitive), {
    isolationLevel: "repeatable read",
  });
  if (!snapshot) return false;
  const key = signingKey(secretKey);
  const content = serializeSnapshot(snapshot);
  const signature = signText(content, key);
  return insertSnapshot(db, { month, frozenAt: now, content, signature, publicKey: publicKeyOf(key) });
}

/** Cells and their position at one moment: the projector cannot move them apart. */
async function take(tx: Transaction, month: string, sensitive: string[]): Promise<Snapshot | null> {
  await lockTable(tx, cubeModel.table.name);
  const mark = await findMark(tx, cubeModel.name);
  if (!mark) return null;
  const rows = await listMonth(tx, month);
  const stored = new Map(rows.map(({ counts, ...key }) => [cubeKey(key), openStored(counts)]));
  return snapshotOf(month, mark, { stored, smallest: await findSmallestDisclosed(tx, mark.at), sensitive });
}

type MonthCells = { stored: ReadonlyMap<string, Vector>; smallest: number; sensitive: string[] };

function snapshotOf(
  month: string,
  mark: TimelineMark,
  { stored, smallest, sensitive }: MonthCells,
): Snapshot {
  const head = { format: publicFormat, smallest, sensitive } as const;
  return {
    ...head,
    month,
    horizon: mark.horizon,
    at: mark.at.toISOString(),
    definitions,
    cells: cellsOf(countsOfMonth(stored, head)),
  };
}
