import path from "node:path";
import { openDatabase } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";
import { type Environment, readEnvironment } from "@/server/env";
import { productEnvironment, readSettings } from "./launch/settings.mjs";
import { startPostgres } from "./postgres.mjs";

type OpenDatabase = ReturnType<typeof openDatabase>;
export type Product = Omit<OpenDatabase, "close"> & { close: () => Promise<void>; settings: Environment };

/**
 * The product's own database for a program run by hand: `DATABASE_URL`, or the embedded Postgres of `DATA_DIR`, which
 * is joined when it runs and otherwise started for the program's duration. Migrated first.
 */
export async function connect(): Promise<Product> {
  const found = readSettings();
  const postgres = found.databaseUrl
    ? null
    : await startPostgres({ dataDir: path.join(found.dataDir, "postgres") });
  const settings = readEnvironment(productEnvironment(found, found.databaseUrl ?? postgres?.url ?? ""));
  await prepareDatabase(settings.DATABASE_URL);
  const opened = openDatabase(settings.DATABASE_URL, { max: 4 });
  const close = async () => {
    await opened.close();
    if (postgres && !postgres.adopted) await postgres.stop();
  };
  return { ...opened, close, settings };
}
