import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setHeartbeat } from "@/db/queries/health";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { GET } from "./route";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
let isClosed = false;
afterAll(async () => {
  if (!isClosed) await database.close();
});

async function ask() {
  const answer = await GET();
  return { status: answer.status, body: await answer.json() };
}

describe("the product's health", () => {
  it("is down before the first heartbeat of the worker", async () => {
    expect(await ask()).toMatchObject({ status: 503, body: { database: "ok", worker: "down" } });
  });

  it("is up while the worker's heartbeat is fresh", async () => {
    await setHeartbeat(database.db);
    const { status, body } = await ask();
    expect([status, body]).toEqual([
      200,
      { status: "ok", database: "ok", worker: "ok", version: expect.stringMatching(/^\d/) },
    ]);
  });

  it("is down when the worker's last heartbeat is older than fifteen seconds", async () => {
    await database.sql`update worker_heartbeat set at = clock_timestamp() - interval '16 seconds'`;
    expect(await ask()).toMatchObject({
      status: 503,
      body: { status: "down", database: "ok", worker: "down" },
    });
  });

  it("is down when the database is gone", async () => {
    await setHeartbeat(database.db);
    await database.close();
    isClosed = true;
    expect(await ask()).toMatchObject({
      status: 503,
      body: { status: "down", database: "down", worker: "down" },
    });
  });
});
