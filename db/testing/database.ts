import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Database, openDatabase, type RawSql } from "../database";
import { cloneTemplate, dropDatabase, urlAs } from "./template";

export interface TestDatabase {
  /** With the worker's privileges, so that no code needs more; `owner` and `sql` may do everything. */
  db: Database;
  owner: Database;
  /** Raw postgres.js client: drizzle changes the parsers of its own. */
  sql: RawSql;
  /** The owner's. */
  url: string;
  close: () => Promise<void>;
}

/**
 * A database for one test file, with the schema and the city's reference rows and nothing else. Call it in `beforeAll`
 * and `close` in `afterAll`. Code that reads `DATABASE_URL` in this process sees the same database.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = await cloneTemplate(server, inject("testTemplate"), name);
  process.env.DATABASE_URL = urlAs("worker", url);
  const worker = openDatabase(urlAs("worker", url), { max: 4 });
  const owner = openDatabase(url, { max: 4 });
  const close = async () => {
    await Promise.all([worker.close(), owner.close()]);
    await dropDatabase(server, name);
  };
  return { db: worker.db, owner: owner.db, sql: owner.sql, url, close };
}
