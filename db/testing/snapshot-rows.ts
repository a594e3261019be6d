import type { RawSql } from "../database";

/** What stories change for everybody: rules, settings, and the places that they hold for. */
export type SharedTable =
  | "area"
  | "area_shape"
  | "audit_rate"
  | "channel_account"
  | "escalation_step"
  | "disclosure_limit"
  | "extension_limit"
  | "holiday"
  | "role_policy"
  | "routing_rule"
  | "service_attribute"
  | "sla_rule"
  | "unit"
  | "unit_endpoint";

/**
 * Remembers the rows of tables, each of which one caller keeps at a time: others wait. Returns how to bring them back: new
 * rows go, and changed ones are as they were.
 */
export async function snapshotRows(
  raw: RawSql,
  tables: readonly SharedTable[],
): Promise<() => Promise<void>> {
  const sql = await raw.reserve();
  for (const table of tables) await sql`select pg_advisory_lock(hashtext(${`keep ${table}`}))`;
  const kept = await Promise.all(tables.map((table) => readRows(sql, table)));
  return async () => {
    await sql`begin`;
    // Rows that refer to one that is changed keep their reference: it comes back with its number.
    await sql`set local session_replication_role = replica`;
    for (const [index, table] of tables.entries()) await writeRows(sql, table, kept[index] ?? "[]");
    await sql`commit`;
    await sql`select pg_advisory_unlock_all()`;
    sql.release();
  };
}

async function readRows(sql: RawSql, table: SharedTable): Promise<string> {
  const [row] = await sql<{ rows: string }[]>`
    select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${sql(table)} t`;
  return row?.rows ?? "[]";
}

async function writeRows(sql: RawSql, table: SharedTable, rows: string): Promise<void> {
  const kept = sql`select value from jsonb_array_elements(${rows}::text::jsonb)`;
  await sql`delete from ${sql(table)} t where to_jsonb(t) not in (${kept})`;
  await sql`
    insert into ${sql(table)} overriding system value
    select (jsonb_populate_record(null::${sql(table)}, value)).* from (${kept}) kept
    where value not in (select to_jsonb(t) from ${sql(table)} t)`;
}
