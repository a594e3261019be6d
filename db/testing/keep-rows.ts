import type { RawSql } from "../database";

/** What stories change for everybody: rules, settings, and the places that they hold for. */
export type SharedTable =
  | "area"
  | "area_shape"
  | "audit_rate"
  | "channel_account"
  | "escalation_step"
  | "extension_limit"
  | "holiday"
  | "role_policy"
  | "routing_rule"
  | "service_attribute"
  | "sla_rule"
  | "unit"
  | "unit_endpoint";

/** Remembers the rows of a table. Returns how to bring them back: new ones go, and changed ones are as they were. */
export async function keepRows(sql: RawSql, table: SharedTable): Promise<() => Promise<void>> {
  const [{ rows } = { rows: "[]" }] = await sql<{ rows: string }[]>`
    select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${sql(table)} t`;
  return async () => {
    await sql.begin(async (tx) => {
      // Rows that refer to one that is changed keep their reference: it comes back with its number.
      await tx`set local session_replication_role = replica`;
      const kept = tx`select value from jsonb_array_elements(${rows}::text::jsonb)`;
      await tx`delete from ${tx(table)} t where to_jsonb(t) not in (${kept})`;
      await tx`
        insert into ${tx(table)} overriding system value
        select (jsonb_populate_record(null::${tx(table)}, value)).* from (${kept}) kept
        where value not in (select to_jsonb(t) from ${tx(table)} t)`;
    });
  };
}
