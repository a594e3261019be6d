import path from "node:path";
import { openDatabase } from "@/db/database";
import { type Environment, readEnvironment } from "@/server/env";
import { say } from "./launch/console.mjs";
import { productEnvironment, readSettings } from "./launch/settings.mjs";
import { startPostgres } from "./postgres.mjs";
import { prepareEmbedded, prepareOwn } from "./prepare-as-owner";

type OpenDatabase = ReturnType<typeof openDatabase>;
export type Product = Omit<OpenDatabase, "close"> & { close: () => Promise<void>; settings: Environment };

/**
 * The product's own database for a program run by hand, migrated as its owner: `DATABASE_URL`, or the embedded one, joined
 * or started for the program's time. `ownRoles: false` leaves the roles of server and worker alone.
 */
export async function connect({ ownRoles = true } = {}): Promise<Product> {
  const found = readSettings();
  if (!ownRoles) Object.assign(process.env, { SERVER_DATABASE_URL: "", WORKER_DATABASE_URL: "" });
  const postgres = found.databaseUrl
    ? null
    : await startPostgres({ dataDir: path.join(found.dataDir, "postgres") });
  const settings = readEnvironment(productEnvironment(found, found.databaseUrl ?? postgres?.url ?? ""));
  const owner = postgres
    ? await prepareEmbedded(postgres.url, settings.DATA_DIR, say)
    : await prepareOwn(settings, say);
  const opened = openDatabase(owner, { max: 4 });
  const close = async () => {
    await opened.close();
    if (postgres && !postgres.adopted) await postgres.stop();
  };
  return { ...opened, close, settings };
}
