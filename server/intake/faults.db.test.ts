import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/database";
import { intakeMessage } from "@/db/schema";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { diskStorage } from "@/server/evidence/storage";
import { reconcileMessages } from "@/server/gateway/reconcile-messages";
import { storeRawMessage } from "@/server/gateway/store-raw-message";
import { submitJoinedParts } from "@/server/gateway/submit-joined-parts";
import { attemptRawMessages } from "@/server/gateway/testing/attempt-raw-messages";
import { type Door, openDoors, phoneOf } from "@/server/gateway/testing/doors";
import { type FaultKind, openFaultyDatabase } from "@/server/gateway/testing/faulty-database";

let world: World;
let faulty: ReturnType<typeof openFaultyDatabase>;
let doors: Record<string, Door>;
const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
beforeAll(async () => {
  world = await openWorld();
  faulty = openFaultyDatabase(world.url);
  doors = await openDoors(world);
});
afterAll(async () => {
  await faulty.close();
  await world.close();
});

const later = (minutes: number) => after(minutes / 60);
const context = (db: Database = world.db, now = noon) => ({ ...world.context(now), db, storage });

/** Runs the worker for the following hours, with a working database. */
async function workOn(): Promise<void> {
  for (const minutes of [0, 0.5, 2, 4, 20, 90]) {
    const well = context(world.db, later(minutes));
    await attemptRawMessages(well);
    while ((await submitJoinedParts(well)) > 0);
    await reconcileMessages(well);
  }
}

/** Fails one statement after the other, each at a message of its own, until no statement is left. */
async function breakEach(kind: FaultKind, act: (id: string) => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 1; ; at += 1) {
    const id = randomUUID();
    faulty.arm(at, kind);
    await act(id).catch(() => {});
    const hasBroken = faulty.hasBroken();
    faulty.arm(Number.POSITIVE_INFINITY, kind);
    if (!hasBroken) return ids;
    ids.push(id);
  }
}

const storedOf = async (ids: readonly string[]) => {
  const said = JSON.stringify(await world.db.select().from(intakeMessage));
  return ids.filter((id) => said.includes(id));
};
const complaintsOf = (id: string) => world.sql`select id, channel_code from complaint where text = ${id}`;
const withoutEnd = () => world.sql`
  select external_id, state from intake_message where state not in ('accepted', 'refused') or message is not null`;

const names = [
  "the web",
  "Open311",
  "a counter",
  "the form for other sites",
  "an import",
  "a partner's API",
  "a webhook",
  "SMS in parts",
];
const kinds: FaultKind[] = ["before", "after"];

it("every door has a case", () => {
  expect(Object.keys(doors)).toEqual(names);
});

describe.each(names)("a message by %s", (name) => {
  it.each(kinds)("becomes one complaint wherever its door fails, %s the statement", async (kind) => {
    const door = doors[name] as Door;
    const ids = await breakEach(kind, (id) => door(context(faulty.db), id));
    expect(ids.length).toBeGreaterThan(5);
    const stored = await storedOf(ids);
    expect(stored.length).toBeGreaterThan(3);
    await workOn();
    for (const id of stored) expect(await complaintsOf(id), id).toHaveLength(1);
    expect(await withoutEnd()).toEqual([]);
    for (const id of ids) {
      await door(context(world.db, later(100)), id);
      expect(await complaintsOf(id), id).toHaveLength(1);
    }
  });
});

it("a complaint of a counter names its officer, wherever its door failed", async () => {
  const rows = await world.sql`
    select c.id from complaint c left join counter_intake i on i.complaint_id = c.id
    where c.channel_code = 'kantor_kelurahan' and i.complaint_id is null`;
  expect(rows).toEqual([]);
});

it.each(kinds)("a reply is sent once wherever the door fails, %s the statement", async (kind) => {
  const sms = doors["a webhook"] as Door;
  const codes = new Map<string, string>();
  const ask = async () => {
    const first = randomUUID();
    await sms(context(), first);
    const [row] = await world.sql`select code from complaint where text = ${first}`;
    await world.move(world.staff.intake, row?.code, "ask", 0, { publicNote: "Di dekat apa?" });
    return { code: row?.code as string, phone: phoneOf(first) };
  };
  const asked: Awaited<ReturnType<typeof ask>>[] = [];
  while (asked.length < 30) asked.push(await ask());
  const ids = await breakEach(kind, async (id) => {
    const { code = "", phone } = asked[codes.size] ?? {};
    codes.set(id, code);
    const body = Buffer.from(JSON.stringify({ id, from: phone, text: id, sentAt: noon.toISOString() }));
    await storeRawMessage(context(), { channelCode: "sms_1708", contentType: "application/json", body });
    await attemptRawMessages(context(faulty.db));
  });
  expect(ids.length).toBeGreaterThan(5);
  await workOn();
  for (const id of ids) {
    const told = (await world.timeline(codes.get(id) ?? "")).filter(
      ({ internalNote }) => internalNote === id,
    );
    expect(told, id).toHaveLength(1);
    expect(await complaintsOf(id)).toEqual([]);
  }
  expect(await withoutEnd()).toEqual([]);
});

it.each(kinds)("the worker may fail anywhere, %s the statement", async (kind) => {
  const web = doors["the web"] as Door;
  const ids = await breakEach(kind, async (id) => {
    const insert = { ...world.context(noon), storage, locate: () => Promise.reject(new Error("torn")) };
    await web(insert, id).catch(() => {});
    await reconcileMessages(context(faulty.db, later(2)));
  });
  expect(ids.length).toBeGreaterThan(5);
  expect(await storedOf(ids)).toEqual(ids);
  await workOn();
  for (const id of ids) expect(await complaintsOf(id), id).toHaveLength(1);
  expect(await withoutEnd()).toEqual([]);
});
