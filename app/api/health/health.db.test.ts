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
  it("is down while the worker never gave a sign of life", async () => {
    expect(await ask()).toMatchObject({ status: 503, body: { database: "ok", worker: "down" } });
  });

  it("is well while the worker's sign of life is fresh", async () => {
    await setHeartbeat(database.db);
    const { status, body } = await ask();
    expect([status, body]).toEqual([
      200,
      { status: "ok", database: "ok", worker: "ok", version: expect.stringMatching(/^\d/) },
    ]);
  });

  it("is down when the worker was silent for longer than fifteen seconds", async () => {
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
