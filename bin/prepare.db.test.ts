import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { startTransactionPooler, type TransactionPooler } from "@/db/testing/transaction-pooler";
import { typeScript } from "./launch/processes.mjs";

let database: TestDatabase;
let pooler: TransactionPooler;

beforeAll(async () => {
  database = await createTestDatabase();
  pooler = await startTransactionPooler(database.url);
});
afterAll(async () => {
  await pooler.close();
  await database.close();
});

/** In a process of its own: the pooler runs in this one. */
async function prepare(url: string): Promise<{ code: number | null; words: string }> {
  const child = spawn(process.execPath, [...typeScript, "bin/prepare.ts"], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { words: await text(child.stderr), code: await ended };
}

it("refuses to start behind a pooler in transaction mode, with a plain message", async () => {
  const { code, words } = await prepare(pooler.url);
  expect(code).toBe(1);
  expect(words.split("\n")).toEqual([
    "DATABASE_URL leads to a pooler that loses the session between two transactions.",
    "Prepared statements, session locks and LISTEN must last: point it to Postgres itself or to a pooler in session mode.",
    expect.stringMatching(/^PgBouncer needs pool_mode = session/),
    "",
  ]);
});
