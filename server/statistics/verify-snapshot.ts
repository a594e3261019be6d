import type { Database, Transaction } from "@/db/database";
import { listComplaintIds } from "@/db/queries/complaint/timelines";
import { findSnapshot } from "@/db/queries/statistics/snapshots";
import { type Cells, partsOf } from "@/server/domain/statistics/cells";
import type { Lookup } from "@/server/domain/statistics/seen";
import {
  cellsOf,
  countsOfMonth,
  type Snapshot,
  serializeSnapshot,
  snapshotSchema,
} from "@/server/domain/statistics/snapshot";
import { countChanges } from "./changes";
import { loadLookup } from "./lookup";
import { cubeModel } from "./model";
import { dropZeros } from "./project";
import { isSignedSnapshot, publicKeyOf, signingKey } from "./signing";

type Verdict =
  | { outcome: "verified"; cells: number; complaints: number }
  | { outcome: "not_frozen" | "signature_fails" | "other_key" | "unreadable" }
  | { outcome: "counts_differ"; differences: string[] };

/** Complaints counted at once. */
const usualBatch = 2_000;

/**
 * Whether a frozen month is valid: its signature is this installation's, and recounting its events up to its horizon
 * and moment gives the same numbers. Later corrections are later events.
 */
export async function verifySnapshot(
  { db, secretKey }: { db: Database; secretKey: string },
  month: string,
  batchSize = usualBatch,
): Promise<Verdict> {
  const row = await findSnapshot(db, month);
  if (!row) return { outcome: "not_frozen" };
  if (!isSignedSnapshot(row.content, row.signature, row.publicKey)) return { outcome: "signature_fails" };
  if (row.publicKey !== publicKeyOf(signingKey(secretKey))) return { outcome: "other_key" };
  const parsed = snapshotSchema.safeParse(JSON.parse(row.content));
  if (!parsed.success || parsed.data.month !== month) return { outcome: "unreadable" };
  const { lookup } = await loadLookup(db);
  return db.transaction((tx) => compare(tx, parsed.data, lookup, batchSize), {
    isolationLevel: "repeatable read",
  });
}

async function compare(
  tx: Transaction,
  snapshot: Snapshot,
  lookup: Lookup,
  batchSize: number,
): Promise<Verdict> {
  const { cells, complaints } = await countAgain(tx, snapshot, lookup, batchSize);
  const frozen = JSON.parse(serializeSnapshot(snapshot)).cells.map((cell: unknown) => JSON.stringify(cell));
  const anew = JSON.parse(serializeSnapshot({ ...snapshot, cells })).cells.map((cell: unknown) =>
    JSON.stringify(cell),
  );
  const differences = [
    ...frozen.filter((one: string) => !anew.includes(one)).map((one: string) => `frozen ${one}`),
    ...anew.filter((one: string) => !frozen.includes(one)).map((one: string) => `counted ${one}`),
  ];
  if (differences.length > 0) return { outcome: "counts_differ", differences };
  return { outcome: "verified", cells: frozen.length, complaints };
}

async function countAgain(
  tx: Transaction,
  { format, smallest, sensitive, month, horizon, at }: Snapshot,
  lookup: Lookup,
  batchSize: number,
) {
  const now = { horizon, at: new Date(at) };
  const kept: Cells = new Map();
  let complaints = 0;
  for (let after = 0; ; ) {
    const ids = await listComplaintIds(tx, after, batchSize);
    const cells: Cells = new Map();
    await countChanges(tx, cubeModel, ids, { before: { horizon: "0", at: now.at }, now, lookup }, cells);
    for (const [key, vector] of cells) {
      const parts = partsOf(key);
      if (parts.at(-1) !== month) continue;
      const known = kept.get(key);
      if (!known) kept.set(key, vector);
      else for (const [index, count] of vector) known.set(index, (known.get(index) ?? 0) + count);
    }
    complaints += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length < batchSize) break;
  }
  cubeModel.expand(kept);
  dropZeros(kept);
  for (const key of kept.keys()) if (partsOf(key).at(-1) !== month) kept.delete(key);
  return { cells: cellsOf(countsOfMonth(kept, { format, smallest, sensitive })), complaints };
}
