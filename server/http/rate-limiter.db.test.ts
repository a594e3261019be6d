import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase, type RawSql } from "@/db/database";
import { deleteEndedLimits } from "@/db/rate-limit-store";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { minutes } from "@/server/domain/duration";
import { openRateLimiter } from "./rate-limiter";

const secretKey = "a secret of these tests";
const allowance = { points: 3, ms: minutes(5) };
let database: TestDatabase;
let other: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  database = await createTestDatabase();
  other = openDatabase(database.url, { max: 2 });
});
afterAll(async () => {
  await other.close();
  await database.close();
});

const open = (sql: () => RawSql = () => database.sql) => openRateLimiter({ sql, secretKey });
/** A limiter that counts how often it asks its database. */
function openCounted() {
  const asked = { times: 0 };
  const counted = () => {
    asked.times += 1;
    return database.sql;
  };
  return { ...open(counted), asked };
}

async function spend({ take }: ReturnType<typeof open>, caller: string, times: number) {
  for (let spent = 0; spent < times; spent += 1) expect(await take(caller, allowance)).toBeNull();
}

describe("a limit in Postgres", () => {
  it("is shared by two processes and kept over a restart", async () => {
    const [one, two] = [open(), open(() => other.sql)];
    await spend(one, "203.0.113.1", 2);
    await spend(two, "203.0.113.1", 1);
    expect(await one.take("203.0.113.1", allowance)).toBeGreaterThan(minutes(4));
    expect(await two.take("203.0.113.1", allowance)).toBeGreaterThan(minutes(4));
    expect(await open().take("203.0.113.1", allowance)).toBeGreaterThan(minutes(4));
    await spend(open(), "203.0.113.2", 1);
  });

  it("asks the database no more for a caller that it has refused", async () => {
    const limiter = openCounted();
    await spend(limiter, "203.0.113.3", 3);
    expect(await limiter.take("203.0.113.3", allowance)).not.toBeNull();
    const before = limiter.asked.times;
    for (let tries = 0; tries < 100; tries += 1) await limiter.take("203.0.113.3", allowance);
    expect(limiter.asked.times).toBe(before);
  });

  it("locks for as long as its lock says, and for no longer in a process that learns of it late", async () => {
    const locking = { ...allowance, lockMs: minutes(1) };
    const [one, late] = [open(), open()];
    for (let spent = 0; spent < 3; spent += 1) await one.take("203.0.113.4", locking);
    expect(await one.take("203.0.113.4", locking)).toBe(minutes(1));
    vi.useFakeTimers({ now: Date.now() + 50_000, toFake: ["Date"] });
    expect(await late.take("203.0.113.4", locking)).toBeLessThanOrEqual(10_000);
    vi.setSystemTime(Date.now() + 10_100);
    for (const limiter of [late, one]) expect(await limiter.take("203.0.113.4", locking)).toBeNull();
    vi.useRealTimers();
  });

  it("lets nobody through twice who comes at once", async () => {
    const limiters = [open(), open(() => other.sql)];
    const waits = await Promise.all(
      Array.from({ length: 20 }, (_, call) => limiters[call % 2]?.take("203.0.113.5", allowance)),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(3);
  });

  it("stores no address, and forgets what has ended", async () => {
    await spend(open(), "203.0.113.6", 1);
    const rows = await database.sql`select key from rate_limit`;
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("203.0");
    await deleteEndedLimits(database.db, new Date());
    expect((await database.sql`select from rate_limit`).length).toBe(rows.length);
    await deleteEndedLimits(database.db, new Date(Date.now() + minutes(60)));
    expect(await database.sql`select from rate_limit`).toHaveLength(0);
  });
});

describe("a limit without its database", () => {
  it("shuts nobody out, and still counts, in memory", async () => {
    const limiter = open(() => {
      throw new Error("the database is gone");
    });
    await spend(limiter, "203.0.113.7", 3);
    expect(await limiter.take("203.0.113.7", allowance)).not.toBeNull();
  });

  it("waits a second at most for one that hangs", async () => {
    const silent = { unsafe: () => new Promise(() => {}) } as unknown as RawSql;
    const began = performance.now();
    await spend(
      open(() => silent),
      "203.0.113.8",
      1,
    );
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
