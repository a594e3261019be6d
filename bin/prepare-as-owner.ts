import { createDatabase } from "@/db/create-database";
import { openClient } from "@/db/database";
import type { Say } from "@/db/describe-work";
import { prepareDatabase } from "@/db/migrate";
import { makeOwner, makeRole } from "@/db/roles/make-roles";
import type { Environment } from "@/server/env";
import { embeddedUrls } from "./launch/database-roles.mjs";

/** Makes owner, server and worker of the embedded database and upgrades it. Returns the owner's URL. */
export async function prepareEmbedded(superuserUrl: string, dataDir: string, say: Say): Promise<string> {
  const urls = embeddedUrls(superuserUrl, dataDir);
  await createDatabase(superuserUrl);
  await makeOwner(superuserUrl, urls.owner);
  const sql = openClient(superuserUrl, { max: 1 });
  await makeRole(sql, urls.server);
  await makeRole(sql, urls.worker);
  await sql.end();
  await prepareDatabase(urls.owner, urls, say);
  return urls.owner;
}

/** Upgrades a Postgres of one's own, for the roles of server and worker where they are set. Returns the owner's URL. */
export async function prepareOwn(settings: Environment, say: Say): Promise<string> {
  const { DATABASE_URL: owner, SERVER_DATABASE_URL: server, WORKER_DATABASE_URL: worker } = settings;
  await prepareDatabase(owner, server && worker ? { server, worker } : null, say);
  return owner;
}
