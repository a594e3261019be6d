import type { RawSql } from "../database";
import { ownershipOf } from "./make-roles";
import { tablesBy } from "./privileges";

/**
 * Checks that the role of the session may upgrade this database: it owns the product's tables and may make more.
 * @throws Error with the code `NOT_OWNER` and the SQL for a superuser
 */
export async function requireOwner(sql: RawSql): Promise<void> {
  const tables = [...Object.values(tablesBy).flat(), "__drizzle_migrations"];
  const [found] = await sql<{ role: string; table: string | null; owner: string | null; mayMake: boolean }[]>`
    select current_user as role, foreign_table.name as table, pg_get_userbyid(foreign_table.owner) as owner,
      has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as "mayMake"
    from (select) as one left join lateral (
      select relname as name, relowner as owner from pg_class
      where relnamespace::regnamespace::text in ('public', 'drizzle') and relkind = 'r'
        and relname = any(${tables}) and not pg_has_role(relowner, 'usage')
      order by relname limit 1) as foreign_table on true`;
  if (!found || (found.mayMake && !found.table)) return;
  const { role, table, owner } = found;
  const what = table
    ? `The table ${table} belongs to the role ${owner}, and DATABASE_URL signs in as ${role}, which must own it.`
    : `The role ${role} of DATABASE_URL may not make tables in this database.`;
  const words = [
    what,
    `A dump is restored as ${role} itself, by pg_restore --no-owner --no-privileges. What is there already becomes its`,
    "own when a superuser runs this in the database:",
    ownershipOf(role),
  ];
  throw Object.assign(new Error(words.join("\n")), { code: "NOT_OWNER" });
}
