import { sql } from "drizzle-orm";
import { type Database, openClient, type Transaction } from "../database";
import { privileges, sharedFunctions, tablesBy, workerFunctions } from "./privileges";

/** URLs by which server and worker connect, where they are not the owner's. */
export type RoleUrls = { server: string; worker: string };
type RoleNames = { server: string; worker: string };

const names = (list: readonly string[]) =>
  sql.join(
    list.map((name) => sql.identifier(name)),
    sql`, `,
  );

/**
 * Gives the roles of server and worker what they may do, and takes all else from them.
 * @throws Error with the code `ROLE_UNUSABLE` when one opens no connection, or could rewrite history in spite of it
 */
export async function grantPrivileges(db: Database, urls: RoleUrls): Promise<void> {
  const roles = {
    server: await readName("SERVER_DATABASE_URL", urls.server),
    worker: await readName("WORKER_DATABASE_URL", urls.worker),
  };
  await db.transaction(async (tx) => {
    await grant(tx, roles);
    await refuseRewriter(tx, roles.server);
    await refuseRewriter(tx, roles.worker);
  });
}

async function grant(tx: Transaction, { server, worker }: RoleNames): Promise<void> {
  const both = names([server, worker]);
  const [database] = await tx.execute<{ name: string }>(sql`select current_database() as name`);
  await tx.execute(sql`revoke temporary on database ${sql.identifier(database?.name ?? "")} from public`);
  await tx.execute(sql`revoke create on schema public from public`);
  await tx.execute(sql`grant usage on schema public to ${both}`);
  await tx.execute(sql`revoke all on table ${names(Object.values(tablesBy).flat())} from ${both}`);
  for (const [kind, allowed] of Object.entries(privileges))
    await tx.execute(
      sql`grant ${sql.raw(allowed)} on table ${names(tablesBy[kind as keyof typeof tablesBy])} to ${both}`,
    );
  // A dump that is restored without privileges leaves them to everybody.
  const functions = sql.raw([...sharedFunctions, ...workerFunctions].join(", "));
  await tx.execute(sql`revoke all on function ${functions} from public, ${both}`);
  await tx.execute(sql`grant execute on function ${sql.raw(sharedFunctions.join(", "))} to ${both}`);
  await tx.execute(
    sql`grant execute on function ${sql.raw(workerFunctions.join(", "))} to ${sql.identifier(worker)}`,
  );
}

async function readName(setting: string, url: string): Promise<string> {
  const client = openClient(url, { max: 1 });
  try {
    const [row] = await client<{ name: string }[]>`select current_user as name`;
    return row?.name ?? "";
  } catch (error) {
    const words = error instanceof Error ? error.message : error;
    throw refuse(`${setting} opens no connection: ${words}.\nnpm run db:roles makes its role anew.`);
  } finally {
    await client.end();
  }
}

/** A superuser, the owner or their member may do everything whatever was granted. */
async function refuseRewriter(tx: Transaction, name: string): Promise<void> {
  const [open] = await tx.execute<{ table: string }>(sql`
    select t.name as table from unnest(${`{${tablesBy.append}}`}::text[]) as t (name)
    where has_table_privilege(${name}, t.name, 'update, delete, truncate') limit 1`);
  if (open)
    throw refuse(
      `The role ${name} can rewrite ${open.table}: it is a superuser, the owner, or a member of either.\n` +
        "Server and worker need roles of their own: npm run db:roles makes them.",
    );
}

const refuse = (words: string) => Object.assign(new Error(words), { code: "ROLE_UNUSABLE" });
