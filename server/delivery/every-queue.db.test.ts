import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { claimDue, replayDead } from "@/db/queries/delivery/leases";
import { listenForWork } from "@/db/queries/work";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { noon, openWorld, type World } from "@/db/testing/world";
import { backoffs, chanceOf, nextAttemptAt } from "@/server/domain/delivery/backoff";
import { listen } from "@/server/open311/testing/listen";
import { deliverAll } from "./dispatcher";
import { leaseMs } from "./hold-leases";
import { openPeer } from "./testing/peer";
import {
  handoffCase,
  notificationCase,
  type QueueCase,
  type QueuedRow,
  rawMessageCase,
  replyCase,
  webhookCase,
} from "./testing/queue-cases";

const peer = openPeer();
const heard: string[] = [];
let world: World;
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  trustLoopback();
  [world, server] = [await openWorld(), await listen()];
  await listenForWork(
    world.sql,
    (topic) => heard.push(topic),
    () => {},
  );
  server.answer(async ({ headers, body }) => {
    const code = /Cepat Respon (\S+):/.exec(new URLSearchParams(body).get("description") ?? "")?.[1];
    const isTaken = await peer.ask(String(headers["cepat-respon-delivery"] ?? code));
    return isTaken ? { status: 200, body: '[{"service_request_id":"7"}]' } : { status: 503 };
  });
});
afterAll(async () => {
  peer.release(false);
  await server.close();
  await world.close();
});

const cases = {
  notifications: notificationCase,
  replies: replyCase,
  webhooks: webhookCase,
  handoffs: handoffCase,
  arrivals: rawMessageCase,
};

describe.each(Object.keys(cases) as (keyof typeof cases)[])("%s", (name) => {
  const { maxAttempts } = backoffs[name];
  let queue: QueueCase;
  beforeEach(async () => {
    vi.restoreAllMocks();
    peer.reset();
    queue = cases[name]({ world, peer, peerUrl: server.url });
    await world.sql`delete from ${world.sql(queue.table)}`;
  });

  const rowOf = async ({ id }: QueuedRow) => {
    const [row] = await world.sql`
      select state, attempts, due_at as "dueAt", last_error as "lastError"
      from ${world.sql(queue.table)} where id::text = ${id}`;
    return row as { state: string; attempts: number; dueAt: Date; lastError: string | null };
  };
  const makeOne = async (): Promise<QueuedRow> => {
    const [one] = await queue.make(1);
    if (!one) throw new Error("nothing was made");
    return one;
  };
  const openTransactions = () => world.sql`
    select query from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'
      and xact_start is not null and pid <> pg_backend_pid()`;
  const deliverAt = (now: Date) => deliverAll(queue.open(() => now));
  const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
  /** Claims rows and never reports back, as a killed worker. */
  const claimAndDie = (now: Date) =>
    claimDue(world.db, name, { token: randomUUID(), now, leaseMs, limit: 10, busyLanes: [] });

  it("are attempted once by two workers at once", async () => {
    const made = await queue.make(12);
    const workers = [queue.open(() => noon), queue.open(() => noon)];
    await Promise.all(workers.map(deliverAll));
    expect(peer.asked.toSorted()).toEqual(made.map(({ key }) => key).toSorted());
    for (const one of made) expect(await rowOf(one)).toMatchObject({ state: "done", attempts: 1 });
  });

  it("wait longer after each failed attempt, and become dead letters after the last", async () => {
    const one = await makeOne();
    peer.behave("refuses");
    let now = noon;
    for (let attempts = 1; attempts < maxAttempts; attempts += 1) {
      await deliverAt(now);
      const due = nextAttemptAt(backoffs[name], attempts, now, chanceOf(`${one.id} ${attempts}`));
      expect(await rowOf(one)).toMatchObject({ state: "failed", attempts, dueAt: due });
      now = due ?? now;
      await deliverAt(later(now, -1));
      expect(peer.asked).toHaveLength(attempts);
    }
    await deliverAt(now);
    expect(await rowOf(one)).toMatchObject({ state: "dead", attempts: maxAttempts });
    expect((await rowOf(one)).lastError).toMatch(queue.failure);
    await deliverAt(later(now, 30 * 86_400_000));
    expect(peer.asked).toHaveLength(maxAttempts);
  });

  it("start over under the same key when a dead letter is replayed, and only then", async () => {
    const one = await makeOne();
    const replay = () => world.db.transaction((tx) => replayDead(tx, name, one.id, noon));
    expect(await replay()).toBe(false);
    await world.sql`update ${world.sql(queue.table)} set state = 'dead', attempts = ${maxAttempts}`;
    expect(await replay()).toBe(true);
    expect(await rowOf(one)).toMatchObject({ state: "queued", attempts: 0 });
    await deliverAt(noon);
    expect(await rowOf(one)).toMatchObject({ state: "done", attempts: 1, lastError: null });
    expect(peer.asked).toEqual([one.key]);
  });

  it("wake the worker when queued and when a dead letter is replayed, not by an outcome", async () => {
    heard.length = 0;
    const one = await makeOne();
    await vi.waitFor(() => expect(heard).toContain(name));
    peer.behave("refuses");
    await world.sql`update ${world.sql(queue.table)} set attempts = ${maxAttempts - 1}`;
    heard.length = 0;
    await deliverAt(noon);
    expect(await rowOf(one)).toMatchObject({ state: "dead" });
    expect(heard).not.toContain(name);
    await world.db.transaction((tx) => replayDead(tx, name, one.id, noon));
    await vi.waitFor(() => expect(heard).toContain(name));
  });

  it("are attempted again once the lease of a worker that died has expired", async () => {
    const one = await makeOne();
    await claimAndDie(noon);
    await deliverAt(later(noon, leaseMs - 1));
    expect(peer.asked).toEqual([]);
    await deliverAt(later(noon, leaseMs));
    expect(peer.asked).toEqual([one.key]);
    expect(await rowOf(one)).toMatchObject({ state: "done", attempts: 2 });
  });

  it("become dead letters when every attempt kills its worker", async () => {
    const one = await makeOne();
    let now = noon;
    for (let attempts = 0; attempts < maxAttempts; attempts += 1) {
      expect(await claimAndDie(now)).toHaveLength(1);
      now = (await rowOf(one)).dueAt;
    }
    await deliverAt(now);
    expect(peer.asked).toEqual([]);
    expect(await rowOf(one)).toMatchObject({
      state: "dead",
      attempts: maxAttempts,
      lastError: "never_finished",
    });
  });

  it("keep their outcome when an attempt whose lease has expired reports late", async () => {
    const one = await makeOne();
    peer.behave("hangs");
    const slow = queue.open(() => noon);
    await slow.start();
    await peer.untilAsked(1);
    peer.behave("takes");
    await deliverAt(later(noon, 3_600_000));
    peer.release(false);
    await slow.finish();
    expect(await rowOf(one)).toMatchObject({ state: "done", attempts: 2, lastError: null });
  });

  it("hold no transaction open during the request to the peer", async () => {
    await makeOne();
    peer.behave("hangs");
    const slow = queue.open(() => noon);
    await slow.start();
    await peer.untilAsked(1);
    await vi.waitFor(async () => expect(await openTransactions()).toEqual([]));
    peer.release(true);
    await slow.finish();
  });

  it("are delivered to other peers while one peer is slow", async () => {
    const made = await queue.make(30);
    const [slow] = made;
    peer.behave("hangs", slow?.key);
    const dispatcher = queue.open(() => noon);
    await vi.waitFor(
      async () => {
        await dispatcher.start();
        const [left] = await world.sql`
          select count(*)::int as count from ${world.sql(queue.table)} where state <> 'done'`;
        expect(left?.count).toBe(1);
      },
      { timeout: 20_000 },
    );
    peer.release(true);
    await dispatcher.finish();
    expect(new Set(peer.asked).size).toBe(peer.asked.length);
  });
});
