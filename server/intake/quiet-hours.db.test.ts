import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { after, openWorld, someMessage, type World } from "@/db/testing/world";
import { quietInputSchema } from "@/server/domain/notification/quiet";
import { openChannelDesk } from "@/server/gateway/testing/channel-desk";
import { receive } from "./receive";

let world: World;
let desk: ReturnType<typeof openChannelDesk>;
beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
});
afterAll(() => world.close());

async function write(channelCode: string, address: string) {
  const correspondence = {
    address,
    name: null,
    subject: null,
    replyTo: null,
    keys: [],
    refersTo: [],
    isPublic: false,
    locale: "id" as const,
  };
  const message = {
    channelCode,
    externalId: randomUUID(),
    text: `Lampu mati ${randomUUID()}`,
    correspondence,
  };
  const [receipt] = await receive(world.context(), [someMessage(message)]);
  if (receipt?.outcome !== "accepted" || !receipt.secret) throw new Error("not new");
  return { code: receipt.code, secret: receipt.secret };
}

type Own = { code: string; secret: string };
const reporter = async (own: Own) => (await world.callAsReporter(own)).intake;
const quietOf = async (own: Own) => (await (await reporter(own)).ownPage({ code: own.code })).quiet;

/** When a reply about an event at ten in the evening is due. */
async function toldOfTheNight({ code }: { code: string }) {
  await world.move(world.staff.kelurahan, code, "start", 10);
  await desk.work(after(10));
  const [row] = await world.sql`
    select a.due_at as "dueAt" from answer a join complaint c on c.id = a.complaint_id
    where c.code = ${code} order by a.event_id desc limit 1`;
  return row?.dueAt;
}

const phone = () => `+6281200${Math.floor(Math.random() * 1e7)}`;

it("a phone gets no reply from nine to six, unless its owner changes the hours", async () => {
  const own = await write("sms_1708", phone());
  expect(await quietOf(own)).toEqual({ quietFrom: 1260, quietTo: 360 });
  expect(await toldOfTheNight(own)).toEqual(after(18));
});

it("quiet hours apply to every complaint by that phone number, later ones too, and to no other", async () => {
  const number = phone();
  const own = await write("sms_1708", number);
  const other = await write("sms_1708", phone());
  await (await reporter(own)).setQuietHours({ code: own.code, quietFrom: 22 * 60, quietTo: 5 * 60 });
  const next = await write("sms_1708", number);
  expect(await quietOf(next)).toEqual({ quietFrom: 1320, quietTo: 300 });
  expect(await toldOfTheNight(next)).toEqual(after(17));
  expect(await quietOf(other)).toEqual({ quietFrom: 1260, quietTo: 360 });
});

it("without quiet hours replies are sent at night", async () => {
  const own = await write("sms_0811", phone());
  await (await reporter(own)).setQuietHours({ code: own.code, quietFrom: null, quietTo: null });
  expect(await quietOf(own)).toEqual({ quietFrom: null, quietTo: null });
  expect(await toldOfTheNight(own)).toEqual(after(10));
});

it("quiet hours are refused for e-mail and for a wrong secret", async () => {
  const own = await write("email", `${randomUUID()}@contoh.id`);
  expect(await quietOf(own)).toBeNull();
  expect(await toldOfTheNight(own)).toEqual(after(10));
  const none = { quietFrom: null, quietTo: null };
  await expect((await reporter(own)).setQuietHours({ code: own.code, ...none })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const sms = await write("sms_1708", phone());
  const stranger = (await reporter({ ...sms, secret: "SALAH" })).setQuietHours({ code: sms.code, ...none });
  await expect(stranger).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it.each([
  { quietFrom: 60, quietTo: null },
  { quietFrom: 60, quietTo: 60 },
])("%o are no quiet hours", async (quiet) => {
  const own = await write("sms_1708", phone());
  await expect((await reporter(own)).setQuietHours({ code: own.code, ...quiet })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect(quietInputSchema.safeParse(quiet).success).toBe(false);
  expect(await quietOf(own)).toEqual({ quietFrom: 1260, quietTo: 360 });
});
