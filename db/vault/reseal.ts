import { setTimeout as sleep } from "node:timers/promises";
import type { TransactionSql } from "postgres";
import type { RawSql } from "../database";
import type { Say } from "../describe-work";
import {
  type SealedColumn,
  sealedColumns,
  sealedTables,
  sealMembers,
  tableOf,
  unsealMembers,
} from "./columns";
import { readRing } from "./key-file";
import {
  blindDigest,
  blindId,
  blindText,
  holdsSender,
  sealBytes,
  sealText,
  unsealBytes,
  unsealText,
  versionOf,
} from "./seal";
import { digestVersion, sealDigest } from "./secret-digest";

type Value = string | Uint8Array | Record<string, unknown> | null;
type Row = { ctid: string } & Record<string, Value>;

const blocksAtOnce = 50;
/** Few, since an e-mail has up to 15 MB. */
const rowsAtOnce = 16;
const pauseMs = 200;
const columnOf = ({ path }: SealedColumn) => path.slice(path.indexOf(".") + 1);

/**
 * Seals under the newest key what is in clear or under an older one, in every sealed column, until nothing is left,
 * beside processes that write; a killed run is repeated. Returns how many rows of each table it wrote.
 */
export async function reseal(sql: RawSql, say: Say = () => {}): Promise<ReadonlyMap<string, number>> {
  const written = new Map<string, number>();
  for (const table of sealedTables()) {
    const columns = sealedColumns.filter((one) => tableOf(one) === table);
    let [count, unchanged] = await resealTable(sql, table, columns);
    // A row that somebody holds is passed over, and one that somebody updates may move to a block that was done.
    while ((await countDue(sql, table, columns)) > unchanged) {
      await sleep(pauseMs);
      const [more, same] = await resealTable(sql, table, columns);
      [count, unchanged] = [count + more, same];
    }
    written.set(table, count);
    if (count > 0) say(`  ${table}: ${count.toLocaleString("en")} rows sealed`);
  }
  return written;
}

/** Returns how many rows it wrote, and how many are as they should be though the condition named them. */
async function resealTable(sql: RawSql, table: string, columns: readonly SealedColumn[]) {
  let [written, unchanged] = [0, 0];
  for (let block = 0; block < (await countBlocks(sql, table)); block += blocksAtOnce) {
    const areWritten = await resealBlocks(sql, table, columns, block);
    written += areWritten.filter(Boolean).length;
    unchanged += areWritten.filter((isWritten) => !isWritten).length;
  }
  return [written, unchanged] as const;
}

/** Read again before each step, since an updated row may move to the table's end. */
async function countBlocks(sql: RawSql, table: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select (pg_relation_size(${table}::regclass) / current_setting('block_size')::int)::int as count`;
  return row?.count ?? 0;
}

async function countDue(sql: RawSql, table: string, columns: readonly SealedColumn[]): Promise<number> {
  const [row] = await sql.unsafe<{ count: number }[]>(
    `select count(*)::int as count from "${table}" where ${isDue(columns)}`,
  );
  return row?.count ?? 0;
}

async function resealBlocks(sql: RawSql, table: string, columns: readonly SealedColumn[], block: number) {
  const names = columns.map((column) => `"${columnOf(column)}"`).join(", ");
  return sql.begin(async (tx) => {
    // It waits for nobody's row: two that wait for each other would cost somebody their complaint.
    await tx.unsafe(
      `declare due no scroll cursor for select ctid::text, ${names} from "${table}"
       where ctid >= '(${block},0)'::tid and ctid < '(${block + blocksAtOnce},0)'::tid and (${isDue(columns)})
       for no key update skip locked`,
    );
    for (const areWritten: boolean[] = []; ; ) {
      const rows = await tx.unsafe<Row[]>(`fetch ${rowsAtOnce} from due`);
      if (rows.length === 0) return areWritten;
      areWritten.push(...(await Promise.all(rows.map((row) => resealRow(tx, table, columns, row)))));
    }
  });
}

async function resealRow(tx: TransactionSql, table: string, columns: readonly SealedColumn[], row: Row) {
  const change = Object.fromEntries(columns.flatMap((column) => changesOf(column, row)));
  if (Object.keys(change).length === 0) return false;
  await tx`update ${tx(table)} set ${tx(change)} where ctid = ${row.ctid}::tid`;
  return true;
}

const isDue = (columns: readonly SealedColumn[]) =>
  columns.map((column) => `(${conditionOf(column)})`).join(" or ");

/** Rows to look at, in SQL: what is sealed under the newest key is neither read nor locked. */
function conditionOf(column: SealedColumn): string {
  const name = `"${columnOf(column)}"`;
  const newest = `~${readRing().current}~`;
  const open = `'{${(column.open ?? []).join(",")}}'::text[]`;
  return {
    text: `${name} <> '' and not starts_with(${name}, '${newest}')`,
    bytes: `octet_length(${name}) > 0 and substring(${name} for ${newest.length}) <> '${newest}'::bytea`,
    json: `not starts_with(coalesce(${name} ->> 'sealed', ''), '${newest}')
      and case when jsonb_typeof(${name}) = 'object' then ${name} - ${open} <> '{}' else true end`,
    blind: `${name} <> '' and ${name} !~ '^~[A-Za-z0-9_-]{43}$' and ${name} ~ '${column.isId ? holdsSender.source : "."}'`,
    digest: `octet_length(${name}) = 32`,
    secret: `octet_length(${name}) = 32`,
  }[column.kind];
}

/** The columns to write, by name; none when all is as it should be. */
function changesOf(column: SealedColumn, row: Row): [string, Value][] {
  const [name, value] = [columnOf(column), row[columnOf(column)] ?? null];
  if (value === null || value.length === 0) return [];
  if (column.kind === "blind") return blindChanges(column, name, String(value));
  const next = nextValue(column, value);
  return next === null ? [] : [[name, next]];
}

function blindChanges(column: SealedColumn, name: string, value: string): [string, Value][] {
  const { clear, isId } = column;
  const index = isId ? blindId(value) : blindText(value);
  if (index === value) return [];
  const sealed: [string, Value][] = clear ? [[clear, sealText(`${tableOf(column)}.${clear}`, value)]] : [];
  return [[name, index], ...sealed];
}

const isNewest = (version: number | null) => version === readRing().current;

/** Null when it is sealed under the newest key. */
function nextValue({ kind, path, open = [] }: SealedColumn, value: Exclude<Value, null>): Value {
  if (kind === "digest") {
    const digest = blindDigest(value as Uint8Array);
    return digest.length === value.length ? null : digest;
  }
  // Of a secret only the holder knows more than this; its version rises when it is shown.
  if (kind === "secret")
    return digestVersion(value as Uint8Array) === null ? sealDigest(value as Uint8Array) : null;
  if (kind === "json") {
    const { sealed } = Object(value);
    const version = typeof sealed === "string" ? versionOf(sealed) : null;
    const next = sealMembers(path, open, version === null ? value : unsealMembers(path, value));
    return isNewest(version) || next === value ? null : (next as Value);
  }
  const version = versionOf(value as string | Uint8Array);
  if (isNewest(version)) return null;
  if (typeof value === "string") return sealText(path, version === null ? value : unsealText(path, value));
  const bytes = value as Uint8Array;
  return sealBytes(path, version === null ? bytes : unsealBytes(path, bytes));
}
