import { connect, createServer } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkSession } from "./check-session";
import { createTestDatabase, type TestDatabase } from "./testing/database";
import { startTransactionPooler } from "./testing/transaction-pooler";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("accepts a direct connection to Postgres and leaves no lock behind", async () => {
  await checkSession(database.url);
  const locks = () => database.sql`select pid from pg_locks where locktype = 'advisory'`;
  await expect.poll(locks).toEqual([]);
});

it.each(["first", "last"] as const)(
  "refuses a pooler in transaction mode that hands out the connection freed %s",
  async (order) => {
    const pooler = await startTransactionPooler(database.url, order);
    const checked = checkSession(pooler.url);
    await expect(checked).rejects.toMatchObject({ code: "SESSION_LOST" });
    await expect(checked).rejects.toThrow("DATABASE_URL leads to a pooler that loses the session");
    await expect(checked).rejects.toThrow("point it to Postgres itself or to a pooler in session mode");
    await pooler.close();
  },
);

it("refuses a pooler that grants no second connection", async () => {
  const target = new URL(database.url);
  let connections = 0;
  const server = createServer((client) => {
    client.on("error", () => client.destroy());
    connections += 1;
    if (connections > 1) return void client.resume();
    const backend = connect(Number(target.port), target.hostname);
    client.pipe(backend).pipe(client);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const url = new URL(database.url);
  url.search = "";
  url.port = typeof address === "object" ? String(address?.port) : "";
  await expect(checkSession(url.href, 500)).rejects.toThrow("gave no second connection within 0.5 s");
  await new Promise((resolve) => server.close(resolve));
});

it("passes on the error of a missing database", async () => {
  await expect(checkSession("postgres://u:p@127.0.0.1:1/d")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
