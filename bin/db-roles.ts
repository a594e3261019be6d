import { randomBytes } from "node:crypto";
import { grantPrivileges } from "@/db/roles/grant-privileges";
import { makeRole, statementOf } from "@/db/roles/make-roles";
import { connect, type Product } from "./connect";
import { launch, Refusal, say } from "./launch/console.mjs";
import { urlOf } from "./launch/database-roles.mjs";
import { readSettings } from "./launch/settings.mjs";

const insufficientPrivilege = "42501";

/** Makes roles for server and worker on a Postgres of one's own, or gives them new passwords, and prints their URLs. */
async function makeRoles({ db, sql, settings: { DATABASE_URL: owner } }: Product): Promise<void> {
  const database = new URL(owner).pathname.slice(1);
  const by = (role: string) => urlOf(owner, `${database}_${role}`, randomBytes(24).toString("hex"));
  const urls = { server: by("server"), worker: by("worker") };
  try {
    for (const url of Object.values(urls)) await makeRole(sql, url);
    await grantPrivileges(db, urls);
    say("Server and worker have roles of their own. Set these beside DATABASE_URL, and start again:\n");
  } catch (error) {
    if (Reflect.get(Object(error), "code") !== insufficientPrivilege) throw error;
    say("The role of DATABASE_URL may not make roles. Have a superuser of Postgres run these:\n");
    for (const url of Object.values(urls)) say(`${statementOf("create", url)};`);
    say("\nThen set these beside DATABASE_URL, and start again; the start grants what they need:\n");
  }
  say(`SERVER_DATABASE_URL=${urls.server}`);
  say(`WORKER_DATABASE_URL=${urls.worker}`);
}

await launch(async () => {
  if (!readSettings().databaseUrl)
    throw new Refusal("The embedded database has these roles from every start; there is nothing to do.");
  // What the settings name may be what is lost: roles are no part of a dump.
  const product = await connect({ ownRoles: false });
  await makeRoles(product).finally(product.close);
});
