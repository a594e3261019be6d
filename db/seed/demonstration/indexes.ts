import type { Sql } from "./write";

type Part = { table: string; name: string; definition: string; isConstraint: boolean };

/** What makes loading slow and can be made again: indexes, unique constraints and references, named by the catalog. */
export async function listParts(sql: Sql, tables: readonly string[]): Promise<Part[]> {
  const indexes = await sql<Part[]>`
    select c.relname as "table", i.relname as name, pg_get_indexdef(x.indexrelid) as definition, false as "isConstraint"
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where c.oid = any (select unnest(${[...tables]}::text[])::regclass) and not x.indisprimary
      and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('u', 'p'))
    order by 1, 2`;
  const constraints = await sql<Part[]>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition, true as "isConstraint"
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.oid = any (select unnest(${[...tables]}::text[])::regclass) and k.contype in ('u', 'f')
    order by k.contype desc, 1, 2`;
  return [...indexes, ...constraints];
}

export async function dropParts(sql: Sql, parts: readonly Part[]): Promise<void> {
  for (const { table, name, isConstraint } of parts) {
    if (isConstraint) await sql`alter table ${sql(table)} drop constraint ${sql(name)}`;
    else await sql`drop index ${sql(name)}`;
  }
}

export async function createParts(sql: Sql, parts: readonly Part[]): Promise<void> {
  for (const { table, name, definition, isConstraint } of parts) {
    if (isConstraint)
      await sql`alter table ${sql(table)} add constraint ${sql(name)} ${sql.unsafe(definition)}`;
    else await sql.unsafe(definition);
  }
}
