import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteOrphanPhotos } from "@/db/queries/complaint/photos";
import { uploadPhoto } from "@/db/testing/factories";
import { after, noon, openWorld, someComplaint, someMessage, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { submitSchema } from "@/server/domain/complaint/input";
import { diskStorage } from "@/server/evidence/storage";
import { type Door, openDoors, phoneOf } from "@/server/gateway/testing/doors";
import { deliverRows } from "@/server/import/deliver";
import { submitFromWeb } from "@/server/intake/submit-from-web";
import { reconcileMessages } from "./reconcile-messages";
import { attemptRawMessages } from "./testing/attempt-raw-messages";

let world: World;
let doors: Record<string, Door>;
const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
beforeAll(async () => {
  world = await openWorld();
  doors = await openDoors(world);
});
afterAll(() => world.close());

const later = (minutes: number) => after(minutes / 60);
const context = (now: Date) => ({ ...world.context(now), storage });
const api = async (now: Date) => (await world.callAs(world.staff.administrator, now)).channel;

/** From now on the database refuses complaints with this text. */
const refuse = (words: string) =>
  world.sql.unsafe(`
    create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create or replace trigger refused before insert on complaint for each row
      when (new.text = '${words}') execute function refuse()`);
const heal = () => world.sql`drop trigger if exists refused on complaint`;
beforeEach(heal);

const submit = async (text: string, photos: object[] = []) =>
  submitFromWeb(context(noon), submitSchema.parse({ ...someComplaint(), text, photos }));
const complaintsOf = (text: string) => world.sql`
  select c.id, (select count(*)::int from photo p where p.complaint_id = c.id) as photos from complaint c where text = ${text}`;

/** Minutes from the submission to each attempt. */
const attempts = [1, 2, 4, 8, 16, 32, 64, 124];

describe("a message whose handling always fails", () => {
  it("is counted after a minute, a dead letter after eight attempts, and can be replayed with its photos", async () => {
    const text = "Pintu macet di depan balai";
    await refuse(text);
    await expect(submit(text, [await uploadPhoto(world.db)])).rejects.toThrow();
    expect((await (await api(later(0.5))).desk()).unfinished).toEqual([]);
    const waiting = [{ channelCode: "web", count: 1, oldestAt: noon }];
    for (const minutes of attempts) {
      expect((await (await api(later(minutes))).desk()).unfinished).toEqual(waiting);
      await reconcileMessages(context(new Date(later(minutes).getTime() - 1)));
      expect(await reconcileMessages(context(later(minutes)))).toBe(1);
    }
    const { desk, replayMessage } = await api(later(125));
    expect((await desk()).unfinished).toEqual([]);
    const [dead, ...others] = (await desk()).deadMessages;
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ channelCode: "web", receivedAt: noon, attempts: 8, isKept: true });
    expect(dead?.failure).toBe("door_failed");
    expect(JSON.stringify(dead)).not.toContain("macet");

    await deleteOrphanPhotos(world.db, new Date(Date.now() + 1_000));
    await heal();
    const { id = 0 } = dead ?? {};
    await replayMessage({ id });
    await reconcileMessages(context(later(126)));
    expect(await complaintsOf(text)).toMatchObject([{ photos: 1 }]);
    expect((await desk()).deadMessages).toEqual([]);
    await expect(replayMessage({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { admin } = await world.callAs(world.staff.administrator, later(126));
    const [change] = await admin.changes({ entity: "channel" });
    expect(change?.after).toEqual({ [`message ${id}`]: "queued" });
  });

  it("does not hold up later messages, even when it kills the process", async () => {
    const [sick, well] = ["Proses mati di sini", "Proses hidup di sini"];
    const torn = { ...context(noon), locate: () => Promise.reject(new Error("torn")) };
    for (const text of [sick, well])
      await submitFromWeb(torn, submitSchema.parse({ ...someComplaint(), text })).catch(() => {});
    await refuse(sick);
    await world.sql.unsafe(`create trigger note before update on intake_message for each row
      when (new.failure = 'door_failed') execute function refuse()`);
    let minutes = 1;
    for (let attempt = 0; attempt < 8; attempt += 1, minutes += 2 ** attempt) {
      await expect(reconcileMessages(context(later(minutes)))).rejects.toThrow();
      await reconcileMessages(context(later(minutes)));
      expect(await complaintsOf(well)).toHaveLength(1);
    }
    await world.sql`drop trigger note on intake_message`;
    await reconcileMessages(context(later(minutes)));
    expect((await (await api(later(minutes))).desk()).deadMessages[0]).toMatchObject({
      ...{ failure: "never_finished", attempts: 8 },
    });
    await world.sql`update intake_message set state = 'refused' where state = 'dead'`;
  });
});

it("a dead letter of a queue is listed by that queue only", async () => {
  const id = randomUUID();
  await refuse(id);
  await (doors["a webhook"] as Door)(context(noon), id);
  for (const seconds of [2, 6, 14, 30, 62, 126, 254]) await attemptRawMessages(context(later(seconds / 60)));
  await reconcileMessages(context(later(5)));
  const { desk } = await api(later(5));
  expect((await desk()).deadArrivals).toMatchObject([{ failure: "door_failed", attempts: 8 }]);
  expect((await desk()).deadMessages).toEqual([]);
  expect((await desk()).unfinished).toEqual([]);
  expect(await world.sql`select state from intake_message where external_id like ${`%${id}%`}`).toEqual([
    { state: "dead" },
  ]);
});

it("a handled message whose commit was lost becomes its complaint, and its sender gets a reply", async () => {
  const id = randomUUID();
  await refuse(id);
  await (doors["a webhook"] as Door)(context(noon), id);
  await world.sql`update channel_arrival set state = 'done' where state in ('queued', 'failed')`;
  await heal();
  await reconcileMessages(context(later(1)));
  expect(await complaintsOf(id)).toHaveLength(1);
  const talks =
    await world.sql`select id from conversation where address = ${blindText(`+62${phoneOf(id).slice(1)}`)}`;
  expect(talks).toHaveLength(1);
});

it("a message that was not stored whole is a dead letter that cannot be replayed", async () => {
  await world.sql`insert into intake_message (channel_code, external_id, received_at, raw)
    values ('web', ${randomUUID()}, ${noon}, '{}')`;
  await reconcileMessages(context(later(1)));
  const { desk, replayMessage } = await api(later(1));
  const [dead, ...others] = (await desk()).deadMessages;
  expect(others).toEqual([]);
  expect(dead).toMatchObject({ failure: "message_not_kept", isKept: false });
  await expect(replayMessage({ id: dead?.id ?? 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("an import row that the database cannot store is rejected with a line", async () => {
  const [good, bad] = [someMessage(), someMessage({ landmark: "x".repeat(10) })];
  await world.sql.unsafe(
    `alter table complaint add constraint short check (landmark is null or length(landmark) < 10)`,
  );
  const receipts = await deliverRows(context(noon), [good, bad], "reject");
  await world.sql`alter table complaint drop constraint short`;
  expect(receipts.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
  const rows =
    await world.sql`select state, refusal, message from intake_message where external_id = ${bad.externalId}`;
  expect(rows).toEqual([{ state: "refused", refusal: "not_storable", message: null }]);
});
