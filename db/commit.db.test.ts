import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openClient, type RawSql } from "./database";
import { createTestDatabase, type TestDatabase } from "./testing/database";
import { startTransactionPooler } from "./testing/transaction-pooler";

let database: TestDatabase;
let sql: RawSql;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.sql`create table kept (id int primary key)`;
});
beforeEach(async () => {
  await database.sql`truncate kept`;
  sql = openClient(database.url, { max: 1 });
});
afterEach(() => sql.end());
afterAll(() => database.close());

const insert = (on: Pick<RawSql, "unsafe">, id: number) =>
  on.unsafe("insert into kept values ($1)", [id], { prepare: true });

const listKept = async (): Promise<number[]> =>
  (await database.sql<{ id: number }[]>`select id from kept order by id`).map(({ id }) => id);

/** Commits one row on the only connection, so that the driver has seen each of its statements. */
async function warmUp(): Promise<void> {
  await sql.begin((tx) => insert(tx, 0));
}

it("commits when the prepared statements of its connection were deallocated before", async () => {
  await warmUp();
  await sql.begin(async (tx) => {
    await insert(tx, 1);
    await tx.unsafe("deallocate all");
  });
  expect(await listKept()).toEqual([0, 1]);
});

it("rejects a transaction one of whose statements is no longer prepared, and the next one commits", async () => {
  await warmUp();
  await sql.unsafe("deallocate all");
  const run = (id: number) => sql.begin((tx) => insert(tx, id));
  await expect(run(1)).rejects.toMatchObject({ code: "26000" });
  expect(await listKept()).toEqual([0]);
  await run(2);
  expect(await listKept()).toEqual([0, 2]);
});

it("repeats a statement that is no longer prepared outside of a transaction", async () => {
  await warmUp();
  await sql.unsafe("deallocate all");
  await insert(sql, 1);
  expect(await listKept()).toEqual([0, 1]);
});

it("rejects when Postgres turns a commit into a rollback, though every error was caught", async () => {
  const committed = sql.begin(async (tx) => {
    await insert(tx, 1);
    await tx
      .savepoint(async (inner) => {
        await inner.unsafe("release savepoint s0");
        throw new Error("cannot return to the savepoint");
      })
      .catch(() => {});
  });
  await expect(committed).rejects.toMatchObject({ code: "TRANSACTION_ROLLED_BACK" });
  expect(await listKept()).toEqual([]);
  await sql.begin((tx) => insert(tx, 2));
  expect(await listKept()).toEqual([2]);
});

it("acknowledges no transaction whose row does not exist, behind a pooler in transaction mode", async () => {
  const pooler = await startTransactionPooler(database.url);
  // One more connection than clients take turns: each client meets all of them.
  const clients = Array.from({ length: 4 }, () => openClient(pooler.url, { max: 1 }));
  await Promise.all(clients.map((client) => client`select 1`));
  const acknowledged: number[] = [];
  for (let id = 0; id < 60; id += 1) {
    const client = clients[id % 3] ?? sql;
    await client
      .begin((tx) => insert(tx, id))
      .then(
        () => acknowledged.push(id),
        () => {},
      );
  }
  await Promise.all(clients.map((client) => client.end({ timeout: 1 })));
  await pooler.close();
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(await listKept()).toEqual(acknowledged);
});
