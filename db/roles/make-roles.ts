import { openClient, type RawSql } from "../database";

const nameIn = (url: string) => decodeURIComponent(new URL(url).username);
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The SQL that creates or alters the role of a URL, which may sign in and nothing else. */
export function statementOf(verb: "create" | "alter", url: string): string {
  const password = decodeURIComponent(new URL(url).password).replaceAll("'", "''");
  return `${verb} role ${quoted(nameIn(url))} login password '${password}'`;
}

/** Makes the role of a URL, or gives it the URL's password. */
export async function makeRole(sql: RawSql, url: string): Promise<void> {
  const [known] = await sql`select from pg_roles where rolname = ${nameIn(url)}`;
  await sql.unsafe(statementOf(known ? "alter" : "create", url));
}

/** Makes the role of a URL the owner of its database, and of all that a superuser made there before. */
export async function makeOwner(superuserUrl: string, url: string): Promise<void> {
  const sql = openClient(superuserUrl, { max: 1 });
  try {
    await makeRole(sql, url);
    await sql.unsafe(ownershipOf(nameIn(url)));
  } finally {
    await sql.end();
  }
}

/** The SQL by which a superuser gives the database of the session, and all of the product in it, to a role. */
export function ownershipOf(role: string): string {
  const owner = `'${role.replaceAll("'", "''")}'`;
  return `do $own$ declare statement text; begin
  for statement in
    select format('alter database %I owner to %I', current_database(), ${owner})
    union all
    select format('alter schema %I owner to %I', nspname, ${owner}) from pg_namespace
    where nspname = 'drizzle' and pg_get_userbyid(nspowner) <> ${owner}
    union all
    select format('alter table %s owner to %I', oid::regclass, ${owner}) from pg_class
    where relnamespace::regnamespace::text in ('public', 'drizzle') and relkind in ('r', 'v')
      and pg_get_userbyid(relowner) <> ${owner}
      and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')
    union all
    select format('alter function %s owner to %I', oid::regprocedure, ${owner}) from pg_proc
    where pronamespace = 'public'::regnamespace and pg_get_userbyid(proowner) <> ${owner}
      and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
  loop execute statement; end loop;
end $own$;`;
}
