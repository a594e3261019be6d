import path from "node:path";
import postgres from "postgres";
import { startPostgres } from "@/bin/postgres.mjs";
import { prepareDatabase } from "../migrate";

declare module "vitest" {
  export interface ProvidedContext {
    templateUrl: string;
  }
}

type Project = { provide: (key: "templateUrl", value: string) => void };

/** One cluster without fsync for all test files, and in it one migrated, filled database that they are cloned from. */
export default async function setup(project: Project) {
  const dataDir = path.resolve(".data", "test-postgres");
  const server = await startPostgres({ dataDir, durable: false, name: "postgres" });
  const templateUrl = server.url.replace(/postgres$/, "template_cepat_respon");
  await drop(server.url);
  await prepareDatabase(templateUrl);
  project.provide("templateUrl", templateUrl);
  return () => server.stop();
}

async function drop(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const known = await sql<{ datname: string }[]>`select datname from pg_database where datname like 'test_%' or datname like 'template_cepat%'`;
  for (const { datname } of known) await sql.unsafe(`drop database "${datname}" with (force)`);
  await sql.end();
}
