import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { inject } from "vitest";
import { openClient } from "../database";
import { dropDatabase } from "./template";

type Journal = { entries: { tag: string }[] };
const migrations = path.join(process.cwd(), "db", "migrations");

/**
 * An empty database as of before a migration, named by its tag (`0001_name`): `sql` writes rows of that version,
 * `migrate` runs that migration only, `migrateAll` those after it too.
 */
export async function openBefore(tag: string) {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const main = openClient(server, { max: 1 });
  await main.unsafe(`create database "${name}"`);
  await main.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  const [sql, migrator] = [openClient(url.href, { max: 1 }), openClient(url.href, { max: 1 })];
  const bring = (count: number) => migrateFirst(count, drizzle(migrator));
  const index = indexOf(tag);
  await bring(index);
  return {
    sql,
    migrate: () => bring(index + 1),
    migrateAll: () => bring(readJournal(migrations).entries.length),
    close: async () => {
      await Promise.all([sql.end(), migrator.end()]);
      await dropDatabase(server, name);
    },
  };
}

function readJournal(folder: string): Journal {
  return JSON.parse(readFileSync(path.join(folder, "meta", "_journal.json"), "utf8"));
}

function indexOf(tag: string): number {
  const index = readJournal(migrations).entries.findIndex((entry) => entry.tag === tag);
  if (index < 0) throw new Error(`there is no migration ${tag}`);
  return index;
}

/** Runs the first `count` migrations of the journal. */
async function migrateFirst(count: number, db: Parameters<typeof migrate>[0]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  try {
    cpSync(migrations, folder, { recursive: true });
    const journal = readJournal(folder);
    const entries = journal.entries.slice(0, count);
    writeFileSync(path.join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
    await migrate(db, { migrationsFolder: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
