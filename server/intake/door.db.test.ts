import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intakeMessage } from "@/db/schema";
import { after, gambirCode, noon, openWorld, someMessage, type World } from "@/db/testing/world";
import type { Message } from "./message";
import { receive } from "./receive";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const bring = (messages: readonly Message[], now = noon) => receive(world.context(now), messages);

async function bringOne(over: Partial<Message> = {}) {
  const message = someMessage(over);
  const [receipt] = await bring([message]);
  if (!receipt) throw new Error("no receipt");
  return { message, receipt, row: receipt.outcome === "accepted" ? await world.row(receipt.code) : null };
}

async function rawOf({ channelCode, externalId }: Message) {
  const rows = await world.db
    .select()
    .from(intakeMessage)
    .where(and(eq(intakeMessage.channelCode, channelCode), eq(intakeMessage.externalId, externalId)));
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe("a message that is delivered again", () => {
  it("is one complaint however many requests deliver it at once", async () => {
    const message = someMessage();
    const receipts = (await Promise.all(Array.from({ length: 50 }, () => bring([message])))).flat();
    const accepted = receipts.flatMap((one) => (one.outcome === "accepted" ? [one] : []));
    expect(accepted).toHaveLength(50);
    expect(new Set(accepted.map(({ code }) => code)).size).toBe(1);
    expect(accepted.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(accepted.filter(({ secret }) => secret !== null)).toHaveLength(1);
    const [count] = await world.sql`
      select (select count(*)::int from complaint where external_id = ${message.externalId}) as complaints,
        (select count(*)::int from complaint_event e join complaint c on c.id = e.complaint_id
          where c.external_id = ${message.externalId}) as events`;
    expect(count).toEqual({ complaints: 1, events: 1 });
  });

  it("is one complaint within one batch, with the text of the first", async () => {
    const message = someMessage();
    const receipts = await bring([message, { ...message, text: "" }]);
    expect(receipts).toEqual([receipts[0], receipts[0]]);
    expect(receipts[0]).toMatchObject({ outcome: "accepted", isNew: true });
    expect(await rawOf(message)).toMatchObject({ state: "accepted", refusal: null });
  });

  it("is another complaint on another channel", async () => {
    const { message, receipt } = await bringOne();
    const [other] = await bring([{ ...message, channelCode: "qlue" }]);
    expect(other).toMatchObject({ outcome: "accepted", isNew: true });
    expect(other).not.toEqual(receipt);
  });

  it("keeps the first text, and gets no secret, when its text has changed", async () => {
    const { message, row } = await bringOne();
    const [again] = await bring([{ ...message, text: "Kata yang lain sama sekali." }]);
    expect(again).toEqual({ outcome: "accepted", code: row?.code, isNew: false, secret: null });
    expect((await world.row(row?.code ?? "")).text).toBe(message.text);
  });
});

describe("a thousand mixed messages", () => {
  it("each get the receipt that they would get alone, in order", async () => {
    const kinds: [Partial<Message>, string][] = [
      [{}, "waiting"],
      [{ point: null }, "triage"],
      [{ categoryCode: null }, "waiting"],
      [{ point: null, kelurahanCode: gambirCode }, "waiting"],
      [{ categoryCode: "tidak-ada" }, "category_unknown"],
      [{ point: { latitude: -6.9, longitude: 107.6 } }, "outside_jakarta"],
      [{ text: "x".repeat(4001) }, "text_too_long"],
      [{ text: " " }, "text_too_short"],
    ];
    const wanted = Array.from({ length: 1000 }, (_, index) => kinds[index % kinds.length] ?? kinds[0]);
    const messages = wanted.map((kind) => someMessage(kind?.[0]));
    for (let start = 0; start < 1000; start += 250) {
      const receipts = await bring(messages.slice(start, start + 250));
      const codes = receipts.map((one) => (one.outcome === "accepted" ? one.code : ""));
      const rows = await world.sql`select code, status from complaint where code = any(${codes})`;
      const statusOf = new Map(rows.map((row) => [row.code, row.status]));
      const got = receipts.map((one) => (one.outcome === "accepted" ? statusOf.get(one.code) : one.reason));
      expect(got).toEqual(wanted.slice(start, start + 250).map((kind) => kind?.[1]));
    }
    const [left] = await world.sql`select count(*)::int as n from intake_message where state = 'received'`;
    expect(left?.n).toBe(0);
  });
});

describe("intake refuses", () => {
  it.each<[string, Partial<Message>, string]>([
    ["an unknown channel", { channelCode: "merpati" }, "channel_unknown"],
    ["an unknown category", { categoryCode: "tidak-ada" }, "category_unknown"],
    ["a point outside Jakarta", { point: { latitude: -6.9, longitude: 107.6 } }, "outside_jakarta"],
    ["a point that is none", { point: { latitude: 0, longitude: 0 } }, "outside_jakarta"],
    ["an unknown kelurahan", { point: null, kelurahanCode: "31.71.01.9999" }, "place_unknown"],
    ["a text that is too long", { text: "x".repeat(4001) }, "text_too_long"],
    ["a text of blanks", { text: " \n " }, "text_too_short"],
    ["a text of NUL alone", { text: "\0" }, "text_too_short"],
    ["a day before 1970", { submittedAt: new Date("1969-12-31T23:59:59Z") }, "date_out_of_range"],
    ["a day after tomorrow", { submittedAt: after(24.01) }, "date_out_of_range"],
    ["a date that is none", { submittedAt: new Date("kemarin") }, "date_out_of_range"],
  ])("%s, and stores it as received", async (_what, over, reason) => {
    const { message, receipt } = await bringOne(over);
    expect(receipt).toEqual({ outcome: "refused", reason });
    expect(await rawOf(message)).toMatchObject({ state: "refused", refusal: reason, raw: message.raw });
  });
});

describe("intake accepts", () => {
  it.each<[string, Partial<Message>, object]>([
    [
      "the first moment of 1970",
      { submittedAt: new Date(0) },
      { status: "waiting", submittedAt: new Date(0) },
    ],
    ["a clock that is fast by less than a day", { submittedAt: after(24) }, { status: "waiting" }],
    ["the longest text", { text: "x".repeat(4000) }, { status: "waiting" }],
    ["no place, for the intake desk", { point: null }, { status: "triage", holderUnitId: null }],
    [
      "a kelurahan without a point",
      { point: null, kelurahanCode: gambirCode },
      { kelurahanCode: gambirCode },
    ],
    ["no category, as another matter", { categoryCode: null }, { categoryCode: "lainnya" }],
    ["text with a NUL in it, without the NUL", { text: "jalan\0rusak" }, { text: "jalanrusak" }],
    ["half an emoji, as a mark", { text: "rusak \ud83d" }, { text: "rusak \ufffd" }],
  ])("%s", async (_what, over, expected) => {
    const { row } = await bringOne(over);
    expect(row).toMatchObject(expected);
  });

  it("raw text that Postgres cannot store, cleaned", async () => {
    const { message, receipt } = await bringOne({ raw: { "a\0": ["b\0", "\ud83d"], n: 1 } });
    expect(receipt.outcome).toBe("accepted");
    expect((await rawOf(message))?.raw).toEqual({ a: ["b", "\ufffd"], n: 1 });
  });

  it("a complaint whose photos are unknown, without them", async () => {
    const { row } = await bringOne({ photos: [{ id: randomUUID(), token: randomUUID() }] });
    expect(row?.status).toBe("waiting");
    const photos = await world.sql`select id from photo where complaint_id = ${row?.id ?? 0}`;
    expect(photos).toHaveLength(0);
  });

  it("a photo once, and only with its token", async () => {
    const claim = (await world.proof()).photos[0];
    if (!claim) throw new Error("no photo");
    const stolen = await bringOne({ photos: [{ ...claim, token: randomUUID() }] });
    const first = await bringOne({ photos: [claim] });
    const second = await bringOne({ photos: [claim] });
    const [photo] = await world.sql`select complaint_id from photo where id = ${claim.id}`;
    expect(Number(photo?.complaint_id)).toBe(first.row?.id);
    expect([stolen.row?.status, second.row?.status]).toEqual(["waiting", "waiting"]);
  });
});

describe("the routing of a new complaint", () => {
  it("goes to the kelurahan of its position", async () => {
    const { row } = await bringOne();
    const unit = await world.unitId(`kelurahan-${gambirCode}`);
    expect(row).toMatchObject({ kelurahanCode: gambirCode, originUnitId: unit, holderUnitId: unit });
  });

  it("marks a position between two kelurahan as near the border", async () => {
    const line = Array.from({ length: 400 }, (_, step) => ({
      latitude: -6.1754,
      longitude: 106.8 + step * 0.0001,
    }));
    const places = await Promise.all(line.map((point) => world.context().locate(point, noon)));
    const at = places.findIndex((place) => place.kind === "inside" && place.isNearBorder);
    const far = places.findIndex((place) => place.kind === "inside" && !place.isNearBorder);
    expect((await bringOne({ point: line[at] ?? null })).row?.isNearBorder).toBe(true);
    expect((await bringOne({ point: line[far] ?? null })).row?.isNearBorder).toBe(false);
  });

  it.each<[string, Partial<Message>]>([
    ["a confidential category", { categoryCode: "pungutan-liar" }],
    ["a confidential channel", { channelCode: "inspektorat" }],
    ["a confidential category without a place", { categoryCode: "pungutan-liar", point: null }],
  ])("sends %s to the Inspektorat, past the kelurahan", async (_what, over) => {
    const { row } = await bringOne(over);
    expect(row).toMatchObject({
      status: "waiting",
      isConfidential: true,
      holderUnitId: await world.unitId("inspektorat"),
    });
    const code = row?.code ?? "";
    const accused = await world.callAs(world.staff.kelurahan);
    const inspector = await world.callAs(world.staff.inspectorate);
    await expect(accused.complaint.byCode({ code })).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const view of ["mine", "area"] as const)
      expect((await accused.complaint.queue({ view, code })).items).toEqual([]);
    expect((await inspector.complaint.queue({ code })).items).toHaveLength(1);
  });
});

describe("complaint numbers", () => {
  it("grow to five digits after 9,999 on one day and stay unique", async () => {
    const submittedAt = new Date("2026-11-01T04:00:00Z");
    await world.sql`insert into daily_serial values ('2026-11-01', 9989)`;
    const batches = Array.from({ length: 4 }, () =>
      Array.from({ length: 10 }, () => someMessage({ submittedAt })),
    );
    const receipts = (await Promise.all(batches.map((batch) => bring(batch)))).flat();
    const codes = receipts.map((one) => (one.outcome === "accepted" ? one.code : ""));
    const serials = codes.map((code) => Number(code.slice(8))).toSorted((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 40 }, (_, index) => 9990 + index));
    expect(codes).toContain("JK2611019999");
    expect(codes).toContain("JK26110110000");
    const found = await world.callAs(world.anonymous);
    expect((await found.complaint.track({ code: "jk 261101 10029" })).complaint.code).toBe("JK26110110029");
  });

  it("count the day in Jakarta", async () => {
    const late = await bringOne({ submittedAt: new Date("2026-10-31T16:59:59Z") });
    const early = await bringOne({ submittedAt: new Date("2026-10-31T17:00:00Z") });
    expect(late.row?.code).toMatch(/^JK261031/);
    expect(early.row?.code).toMatch(/^JK261101/);
  });
});

describe("a failure while judging messages", () => {
  it("loses no message: the raw row is stored, and the retry creates the complaint", async () => {
    const message = someMessage();
    const broken = { ...world.context(), locate: () => Promise.reject(new Error("no shapes")) };
    await expect(receive(broken, [message])).rejects.toThrow("no shapes");
    expect(await rawOf(message)).toMatchObject({ state: "received", raw: message.raw, complaintId: null });
    const [receipt] = await bring([message]);
    expect(receipt).toMatchObject({ outcome: "accepted", isNew: true });
    expect(await rawOf(message)).toMatchObject({ state: "accepted" });
  });
});
