import { sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { type Cells, partsOf } from "@/server/domain/statistics/cells";
import { pack, unpackInto } from "@/server/domain/statistics/packing";

/** A table of packed cells: the columns of its key, which a cell's key joins by tabs, and `counts`. */
export type PackedTable = { name: string; key: readonly string[] };

const chunkSize = 5_000;
const names = (columns: readonly string[]) => sql.raw(columns.map((name) => `"${name}"`).join(", "));

/**
 * Adds changes to the packed cells of a table; empty cells are deleted. One writer at a time: the caller holds the
 * table's lock.
 * @throws Error when a count would become negative
 */
export async function addPacked(tx: Transaction, table: PackedTable, changes: Cells): Promise<void> {
  const keys = [...changes.keys()];
  for (let start = 0; start < keys.length; start += chunkSize) {
    await addChunk(tx, table, changes, keys.slice(start, start + chunkSize));
  }
}

async function addChunk(tx: Transaction, table: PackedTable, changes: Cells, keys: readonly string[]) {
  const known = new Map(
    (await readPacked(tx, table, keys)).map(({ key, counts }): [string, Uint8Array] => [key, counts]),
  );
  const rows = keys.map((key) => {
    const vector = new Map(changes.get(key));
    const before = known.get(key);
    const counts = pack(before ? unpackInto(before, vector) : vector);
    return { key: partsOf(key), counts: hexOf(counts) };
  });
  await writeRows(
    tx,
    table,
    rows.filter(({ counts }) => counts.length > 0),
  );
  await deleteRows(
    tx,
    table,
    rows.filter(({ key, counts }) => counts.length === 0 && known.has(key.join("\t"))),
  );
}

/** Inserts cells that are not in the table yet. */
export async function insertPacked(tx: Transaction, table: PackedTable, cells: Cells): Promise<void> {
  let rows: Row[] = [];
  for (const [key, vector] of cells) {
    const counts = hexOf(pack(vector));
    if (counts.length > 0) rows.push({ key: partsOf(key), counts });
    if (rows.length < chunkSize) continue;
    await insertRows(tx, table, rows);
    rows = [];
  }
  await insertRows(tx, table, rows);
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

async function insertRows(tx: Transaction, table: PackedTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = names([...table.key, "counts"]);
  await tx.execute(
    sql`insert into ${sql.identifier(table.name)} (${columns}) select * from ${recordset(table, rows)}`,
  );
}

type Row = { key: string[]; counts: string };

/** One parameter per column for any number of rows. */
const recordset = (table: PackedTable, rows: readonly Row[]) => {
  const columns = table.key.map((_, index) => arrayOf(rows.map(({ key }) => key[index] ?? "")));
  const given = [...columns, arrayOf(rows.map(({ counts }) => counts))];
  return sql`
  (select ${names(table.key)}, decode(counts, 'hex') as counts
   from unnest(${sql.join(given, sql`, `)}) as packed (${names([...table.key, "counts"])})) as given`;
};

/** An array as one text, far cheaper to send than as so many values; parts of keys are codes without quotes. */
const arrayOf = (texts: readonly string[]) =>
  sql`${`{${texts.map((text) => `"${text}"`).join(",")}}`}::text[]`;

async function writeRows(tx: Transaction, table: PackedTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = names([...table.key, "counts"]);
  await tx.execute(sql`
    insert into ${sql.identifier(table.name)} (${columns}) select * from ${recordset(table, rows)}
    on conflict (${names(table.key)}) do update set counts = excluded.counts`);
}

async function deleteRows(tx: Transaction, table: PackedTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    delete from ${sql.identifier(table.name)} where (${names(table.key)}) in
      (select ${names(table.key)} from ${recordset(table, rows)})`);
}

/** The packed cells of these keys that exist, unordered. */
export async function readPacked(db: Queryable, table: PackedTable, keys: readonly string[]) {
  const rows = await db.execute<Record<string, string> & { packed: Uint8Array }>(sql`
    select ${names(table.key)}, counts as packed from ${sql.identifier(table.name)}
    where (${names(table.key)}) in (select ${names(table.key)} from ${recordset(
      table,
      keys.map((key) => ({ key: partsOf(key), counts: "" })),
    )})`);
  return rows.map(({ packed, ...parts }) => ({
    key: table.key.map((name) => parts[name]).join("\t"),
    counts: packed,
  }));
}

/** Every cell of a table, for comparing in tests. */
export async function listPacked(db: Queryable, table: PackedTable) {
  const rows = await db.execute<Record<string, string> & { packed: Uint8Array }>(sql`
    select ${names(table.key)}, counts as packed from ${sql.identifier(table.name)} order by ${names(table.key)}`);
  return rows.map(({ packed, ...parts }) => ({
    key: table.key.map((name) => parts[name]).join("\t"),
    counts: packed,
  }));
}

/**
 * Locks the table for one writer until the transaction ends; readers go on. Called first, so that the snapshot is
 * later.
 */
export async function lockTable(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`lock table ${sql.identifier(name)} in share row exclusive mode`);
}

/** An empty table of the same shape, for a rebuild beside the one that is read. The worker may not create tables. */
export async function makeSpare(tx: Transaction, table: PackedTable): Promise<PackedTable> {
  await tx.execute(sql`select make_spare(${table.name})`);
  return { ...table, name: `${table.name}_spare` };
}

/** Replaces the table by the spare one, within the transaction that filled it. */
export async function swapIn(tx: Transaction, table: PackedTable): Promise<void> {
  await tx.execute(sql`select swap_in_spare(${table.name})`);
}
