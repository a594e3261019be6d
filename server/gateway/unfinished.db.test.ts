import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { rawMessage } from "@/db/schema";
import { noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { sms } from "@/server/channels/sms/sms";
import { openDispatcher } from "@/server/delivery/dispatcher";
import { diskStorage } from "@/server/evidence/storage";
import { rawMessageQueue } from "./raw-message-queue";
import { storeRawMessage } from "./store-raw-message";
import { openSpeakers } from "./testing/open-speakers";
import { withPictures } from "./testing/speakers";

const secret = "rahasia gateway 1708";
const [whatsapp] = withPictures;
if (!whatsapp) throw new Error("no speaker");
let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, [whatsapp]);
  await street.desk.setUp("sms_1708", { secret, sendUrl: "https://gateway.contoh.id/kirim" }, noon);
});
afterAll(async () => {
  await street.close();
  await world.close();
});
afterEach(() => vi.restoreAllMocks());

const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
const api = async (now: Date) => (await world.callAs(world.staff.administrator, now)).channel;

async function arrive(text: string, now: Date) {
  const id = randomUUID();
  const body = JSON.stringify({ id, from: street.someone(), text, sentAt: now.toISOString() });
  await storeRawMessage(
    { db: world.db, now },
    { channelCode: "sms_1708", contentType: "application/json", body: Buffer.from(body) },
  );
}
const complaints = async (like: string) =>
  (await world.sql`select count(*)::int as n from complaint where text like ${`${like}%`}`)[0]?.n;
async function failingRow() {
  const rows = await world.db.select().from(rawMessage);
  const found = rows.find(({ body }) => Buffer.from(body).includes("racun"));
  return found && { state: found.state, attempts: found.attempts, isLost: found.lease !== null };
}

/** Claims and reads once. Returns how many it claimed. */
async function handleRawMessages(now: Date, readingMs = 120_000): Promise<number> {
  const queue = rawMessageQueue({ ...world.context(now), storage, readingMs });
  const { start, finish } = openDispatcher(queue, { db: world.db, clock: () => now });
  const claimed = await start();
  await finish();
  return claimed;
}

/** Reading hangs at this text for ever, as in a process that died there. */
function standStillAt(words: string) {
  const read = sms.read;
  let reached = () => {};
  vi.spyOn(sms, "read").mockImplementation((arrived, settings) => {
    if (!arrived.body.includes(words)) return read(arrived, settings);
    reached();
    return new Promise(() => {});
  });
  /** Runs until nothing is left, restarting after each death. Returns the number of deaths. */
  return async function work(now: Date): Promise<number> {
    for (let deaths = 0; ; deaths += 1) {
      const died = new Promise<"died">((resolve) => {
        reached = () => resolve("died");
      });
      let taken: number | "died";
      do taken = await Promise.race([handleRawMessages(now), died]);
      while (taken !== 0 && taken !== "died");
      if (taken === 0) return deaths;
    }
  };
}

describe("a message that kills the process each time", () => {
  it("delays few others, becomes a dead letter after eight attempts, and can be replayed", async () => {
    for (let number = 0; number < 60; number += 1)
      await arrive(number === 30 ? "racun" : `Lampu ${number}`, noon);
    const work = standStillAt("racun");
    expect(await work(noon)).toBe(1);
    expect(await complaints("Lampu")).toBe(0);
    expect(await work(later(15))).toBe(1);
    expect(await complaints("Lampu")).toBeGreaterThanOrEqual(35);
    expect(await work(later(45))).toBe(1);
    await arrive("Jalan berlubang", later(46));
    expect(await work(later(46))).toBe(0);
    expect(await complaints("Jalan berlubang")).toBe(1);
    expect(await work(later(105))).toBe(1);
    expect(await complaints("Lampu")).toBe(59);

    for (const seconds of [225, 465, 945, 1545]) expect(await work(later(seconds))).toBe(1);
    expect(await failingRow()).toEqual({ state: "queued", attempts: 8, isLost: true });
    expect((await (await api(later(1546))).desk()).deadArrivals).toEqual([]);
    expect(await work(later(2145))).toBe(0);
    const { desk, replayArrival } = await api(later(2145));
    const [dead, ...others] = (await desk()).deadArrivals;
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ channelCode: "sms_1708", attempts: 8, failure: "never_finished" });
    const standing = (await desk()).standings.find(({ code }) => code === "sms_1708");
    expect(standing?.today).toMatchObject({ arrived: 61, dead: 1 });
    expect(standing?.lastFailure).toBe("never_finished");

    vi.restoreAllMocks();
    await replayArrival({ id: dead?.id ?? 0 });
    await handleRawMessages(later(2146));
    expect(await complaints("racun")).toBe(1);
    expect((await desk()).deadArrivals).toEqual([]);
  });
});

it("a message whose reading never ends is abandoned after a timeout and retried later", async () => {
  const now = later(5_000);
  await arrive("Reading never ends", now);
  standStillAt("Reading never ends");
  await handleRawMessages(now, 20);
  const [row] =
    await world.sql`select state, attempts, last_error as failure from channel_arrival order by id desc limit 1`;
  expect(row).toEqual({ state: "failed", attempts: 1, failure: "took_too_long" });
  vi.restoreAllMocks();
  await handleRawMessages(later(5_002));
  expect(await complaints("Reading never ends")).toBe(1);
});

describe("a captionless photo that kills the process each time", () => {
  /** Intake fails, and so does recording the failure: the attempt has no outcome. */
  const kill = (address: string) =>
    world.sql.unsafe(`
      create function die() returns trigger language plpgsql as $$ begin raise exception 'dead'; end $$;
      create trigger door before insert on conversation for each row when (new.address = '${blindText(address)}') execute function die();
      create trigger note before update on wordless_message for each row
        when (new.failure = 'door_failed') execute function die()`);

  it("becomes a dead letter after eight attempts, and others' photos are handled", async () => {
    const [sick, well] = [street.someone(), street.someone()];
    for (const from of [sick, well])
      await street.say(whatsapp, { from, picture: `${street.pictures.url}/a.jpg` });
    await kill(`+${sick}`);
    let now = later(86_400);
    const attempt = () =>
      street.desk.work(now).then(
        () => "ended",
        () => "died",
      );
    for (let attempts = 1; attempts <= 8; attempts += 1) {
      expect(await attempt()).toBe("died");
      const [row] =
        await world.sql`select attempts, failure from wordless_message where address = ${blindText(`+${sick}`)}`;
      expect(row).toEqual({ attempts, failure: "never_finished" });
      now = new Date(now.getTime() + 60_000);
    }
    expect(await street.complaintsOf(whatsapp, well)).toHaveLength(1);
    expect(await attempt()).toBe("ended");
    const [dead, ...others] = (await (await api(now)).desk()).deadWaiting;
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ kind: "captionless", attempts: 8, failure: "never_finished" });
  });
});
