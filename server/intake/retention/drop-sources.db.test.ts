import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  channelReply,
  conversation,
  conversationKey,
  intakeMessage,
  quietHours,
  reporter,
} from "@/db/schema";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { blindId, blindText } from "@/db/vault/seal";
import { openSpeakers } from "@/server/gateway/testing/open-speakers";
import { type Speaker, withPictures } from "@/server/gateway/testing/speakers";
import { dropSources } from "./drop-sources";

let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
const speaker = withPictures[0] as Speaker;
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, [speaker]);
});
afterAll(async () => {
  await street.close();
  await world.close();
});

const days = (count: number) => after(24 * count);
const drop = async (now: Date) => {
  let gone = 0;
  for (let more = 1; more > 0; gone += more) more = await dropSources({ db: world.db, now });
  return gone;
};
/** Every row of every table with personal data, unsealed, as text. */
const everywhere = async () => {
  const tables = [intakeMessage, channelReply, conversation, conversationKey, quietHours, reporter] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => world.db.select().from(table))));
};

/** Resolves a complaint within four hours. */
async function solve(code: string) {
  const placed = { point: gambir, categoryCode: "jalan" };
  await world.move(world.staff.intake, code, "verify", 1, placed);
  await world.move(world.staff.kelurahan, code, "start", 2);
  await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
  await world.move(world.staff.verifier, code, "confirm", 4);
  await street.desk.work(after(4));
}

/** A complaint that is public, as if its reporter had opened it. */
async function tell(from: string, text: string, over: { id?: string } = {}) {
  await street.say(speaker, { from, text, ...over });
  const rows = await street.complaintsOf(speaker, from);
  const code = String(rows.at(-1)?.code);
  await world.sql`update complaint set is_public = true where code = ${code}`;
  return code;
}

/** Replies to our own message, as the app marks it. */
async function answerTo(wamid: string, from: string, text: string, now: Date) {
  const body = JSON.parse(speaker.write({ id: `${now.getTime()}`, from, text, at: now }));
  body.entry[0].changes[0].value.messages[0].context = { id: wamid };
  await street.send(speaker, JSON.stringify(body), now);
  await street.desk.work(now);
}
const countComplaints = async () => (await world.sql`select count(*)::int as n from complaint`)[0]?.n;

describe("the source records of a complaint that was closed a year ago", () => {
  it("are deleted; the complaint stays public, its message still deduplicates, and the old thread starts a new one", async () => {
    const from = street.someone();
    const id = "77001";
    const code = await tell(from, "Lubang besar di depan pasar lama", { id });
    const [{ external_id: thread } = { external_id: "" }] = await world.sql`
      select a.external_id from answer a join complaint c on c.id = a.complaint_id where c.code = ${code}`;
    await answerTo(thread, from, "Sudah dua motor jatuh", after(0.5));
    await solve(code);
    const open = street.someone();
    const openCode = await tell(open, "Lampu mati di taman");
    await world.sql`insert into quiet_hours values ('whatsapp', ${blindText(`+${from}`)}, 60, 120, ${noon}), ('whatsapp', ${blindText(`+${open}`)}, 60, 120, ${noon})`;

    const face = async (now: Date) => (await world.callAs(world.anonymous, now)).complaint.track({ code });
    const faceBefore = await face(days(300));
    const storyBefore = await world.timeline(code);
    expect(await everywhere()).toContain(from);
    expect(await drop(days(365))).toBe(0);
    expect(await drop(days(366))).toBe(1);
    const left = await everywhere();
    expect(left).not.toContain(from);
    expect(left).not.toContain("Lubang besar");
    expect(left).not.toContain("dua motor");
    expect(left).toContain(open);
    expect((await world.sql`select address from quiet_hours`).map(({ address }) => address)).toEqual([
      blindText(`+${open}`),
    ]);
    expect(await face(days(300))).toEqual(faceBefore);
    expect(await world.timeline(code)).toEqual(storyBefore);
    const [known] = await world.sql`
      select channel_code, external_id, content_key is not null as "hasContent", raw, dropped_at as at
      from intake_message where external_id = ${blindId(`wamid.${id}`)}`;
    expect(known).toEqual({
      ...{ channel_code: "whatsapp", external_id: blindId(`wamid.${id}`), hasContent: true },
      ...{ raw: {}, at: days(366) },
    });

    const count = await countComplaints();
    const told = street.answersTo(speaker, from).length;
    await street.say(speaker, { id, from, text: "Lubang besar di depan pasar lama" }, days(367));
    expect(await countComplaints()).toBe(count);
    expect(street.answersTo(speaker, from)).toHaveLength(told);
    await answerTo(thread, from, "Lubangnya terbuka lagi", days(368));
    await street.say(speaker, { from, text: `${code} belum beres` }, days(368));
    expect((await street.complaintsOf(speaker, from)).map(({ text }) => text)).toEqual([
      "Lubangnya terbuka lagi",
      `${code} belum beres`,
    ]);
    expect(await world.timeline(code)).toEqual(storyBefore);
    expect((await street.complaintsOf(speaker, open)).map((row) => row.code)).toEqual([openCode]);
    expect(await drop(days(368))).toBe(0);
  });

  it("are deleted with the reporter's identity", async () => {
    const contact = {
      name: "Warga Uji",
      phone: "+628120001122",
      email: "warga@contoh.id",
      isVisibleToOfficers: true,
    };
    const { code } = await world.submit({ contact });
    await world.move(world.staff.kelurahan, code, "start", 2);
    await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
    await world.move(world.staff.verifier, code, "confirm", 4);
    const look = async (now: Date) =>
      (await world.callAs(world.staff.verifier, now)).identity.reveal({
        code,
        purpose: "tell_result",
        reason: "Menjawab keluhan",
      });
    expect(await look(days(365))).toMatchObject({ phone: "+628120001122" });
    expect(await drop(days(366))).toBeGreaterThan(0);
    expect(await look(days(366))).toBeNull();
    expect(await everywhere()).not.toMatch(/Warga Uji|8120001122|warga@contoh/);
  });

  it("that was merged are kept while its master is open, however many levels up", async () => {
    const from = street.someone();
    const code = await tell(from, "Pohon condong ke rumah");
    const [middle, master] = [(await world.submit()).code, (await world.submit()).code];
    await world.move(world.staff.intake, code, "merge", 1, { masterCode: middle });
    await world.move(world.staff.kelurahan, middle, "merge", 2, { masterCode: master });
    expect(await drop(days(370))).toBe(0);
    expect(await everywhere()).toContain(from);
    await world.move(world.staff.kelurahan, master, "start", 24 * 371);
    await world.move(world.staff.kelurahan, master, "resolve", 24 * 372, await world.proof());
    await world.move(world.staff.verifier, master, "confirm", 24 * 373);
    await street.desk.work(days(373));
    expect(street.answersTo(speaker, from).at(-1)).toContain("Selesai");
    expect(await drop(days(373 + 365))).toBe(0);
    expect(await drop(days(373 + 366))).toBe(3);
    expect(await everywhere()).not.toContain(from);
  });
});

it("refused messages and the replies to them are deleted after the same time, and unsent ones are not sent", async () => {
  const from = street.someone();
  await street.say(speaker, { from, text: "" });
  await world.sql`update answer set state = 'queued', due_at = ${days(2_000)} where address = ${blindText(`+${from}`)}`;
  await world.sql`update intake_message set received_at = ${noon} where state = 'refused'`;
  const refused = () => world.sql`select raw, refusal from intake_message where state = 'refused'`;
  await drop(days(364));
  expect(await refused()).toMatchObject([{ raw: { arrival: expect.anything() } }]);
  expect(await everywhere()).toContain(from);
  await drop(days(367));
  expect(await refused()).toMatchObject([{ raw: {}, refusal: "text_too_short" }]);
  expect(await everywhere()).not.toContain(from);
  expect((await (await world.callAs(world.staff.administrator)).channel.desk()).deadReplies).toEqual([]);
});

it("an administrator changes the retention of source records from a day on", async () => {
  const { limits, changes } = (await world.callAs(world.staff.administrator)).admin;
  const limit = { closedDays: 30, basis: "Keputusan uji", reason: null };
  await limits.addMessage({ ...limit, validFrom: "2027-03-01" });
  await expect(limits.addMessage({ ...limit, validFrom: "2026-11-23" })).rejects.toMatchObject({
    message: "valid_from_past",
  });
  await expect(limits.addMessage({ ...limit, closedDays: 0, validFrom: "2027-07-01" })).rejects.toMatchObject(
    { code: "BAD_REQUEST" },
  );
  expect((await limits.list()).messages.map((row) => [row.closedDays, row.validFrom, row.validTo])).toEqual([
    [30, "2027-03-01", null],
    [365, "1970-01-01", "2027-03-01"],
  ]);
  const [change] = await changes({ entity: "message_limit" });
  expect(change).toMatchObject({ before: { closedDays: 365 }, after: { closedDays: 30 } });
  const from = street.someone();
  await solve(await tell(from, "Trotoar ambles di halte"));
  await drop(new Date("2027-02-28T05:00:00Z"));
  expect(await everywhere()).toContain(from);
  await drop(new Date("2027-03-01T05:00:00Z"));
  expect(await everywhere()).not.toContain(from);
});
