import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uploadPhoto } from "@/db/testing/factories";
import { after, gambir, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { authorizeRead } from "@/server/complaint/access";
import { countQueues } from "@/server/complaint/count-queue";
import { leaksIn, walkDoors, walkFiles } from "@/server/complaint/testing/doors";
import { writeStep } from "@/server/complaint/write-step";
import type { StaffActor } from "@/server/domain/actor";
import { emptyFilter, type QueueView, queueViews } from "@/server/domain/desk/queue-filter";
import { minutes } from "@/server/domain/duration";
import { cellOf } from "@/server/domain/map/mercator";
import { getComplaints, getTable } from "@/server/statistics/http";
import { getExport } from "@/server/survey/export/http";
import { type FieldValues, listProcedures } from "./testing/list-procedures";

const overseers = ["governor", "administrator"] as const;
const marker = {
  text: "zamrudnyatertanam",
  landmark: "mirahnyatertanam",
  note: "safirnyatertanam",
  internal: "intannyatertanam",
  answer: "akiknyatertanam",
  message: "nilamnyatertanam",
};
const markers = Object.values(marker);
const quoted = "opalnyatertanam";
const purpose = "oversee";
const reason = "Memeriksa penanganan laporan ini.";
const later = (count: number) => new Date(after(6).getTime() + minutes(count));

let world: World;
let hidden: { code: string; secret: string };
let closed: { code: string };
let open: { code: string };
let photoId: string;

beforeAll(async () => {
  world = await openWorld();
  const photo = await uploadPhoto(world.db);
  photoId = photo.id;
  open = await world.submit();
  const text = `Jalan berlubang ${marker.text} di depan pasar, sudah dua motor jatuh.`;
  hidden = await world.submit({ text, landmark: marker.landmark, isPublic: false, photos: [photo] });
  closed = await world.submit({ text: `Seperti ${open.code}, ${quoted}.`, isPublic: false });
  await converse();
  await world.move(world.staff.kelurahan, closed.code, "start", 3);
  await world.move(world.staff.kelurahan, closed.code, "resolve", 4, await world.proof(quoted));
  await world.move(world.staff.verifier, closed.code, "confirm", 5);
  await world.sql`analyze complaint`;
});
afterAll(() => world.close());

/** A note of each kind, a question, its answer and a later message, each with its marker. */
async function converse() {
  const { code } = hidden;
  const holder = await world.callAs(world.staff.kelurahan, after(1));
  await holder.complaint.note({ code, publicNote: marker.note, internalNote: marker.internal });
  await world.move(world.staff.kelurahan, code, "ask", 1, { publicNote: marker.note });
  const reporter = await world.callAsReporter(hidden, after(2));
  const answer = { action: "answer", expectedStatus: "waiting", publicNote: marker.answer } as const;
  await reporter.complaint.respond({ code, ...answer });
  await world.db.transaction(async (tx) => {
    const found = await world.row(code);
    const actor = { kind: "reporter", complaintId: found.id } as const;
    const row = authorizeRead(actor, found);
    await writeStep(tx, { row, kind: "note", actor, now: after(3), internalNote: marker.message });
  });
}

/** A word of a question comes back with some answers; only the questions that say so hold a marker. */
function valuesFor(code: string, view: QueueView): FieldValues {
  return {
    ...{ code, masterCode: code, kelurahanCode: gambirCode, categoryCode: "jalan", groupCode: "jalan" },
    ...{ point: gambir, ...gambir, ...cellOf(gambir, 17), from: "2026-11-01", to: "2026-11-30" },
    "admin.areas.byCode/code": gambirCode,
    "admin.people.byId/id": world.staff.verifier.staffId,
    "channel.settings/code": "email",
    ...Object.fromEntries(
      ["complaint.queue", "desk.queue"].flatMap((one) => [
        [`${one}/code`, null],
        [`${one}/text`, null],
        [`${one}/view`, view],
      ]),
    ),
    "statistics.complaints/area": "31.71",
    ...Object.fromEntries(
      ["sketch", "dashboard", "months", "newest", "outline"].map((one) => [`area.${one}/code`, gambirCode]),
    ),
  };
}

type Call = (input: unknown) => Promise<unknown>;

/** Every query about each of the complaints and each view, with what it answers or why it refuses. */
async function askAll(actor: StaffActor, now: Date): Promise<{ door: string; text: string }[]> {
  const api = await world.callAs(actor, now);
  const codes = [hidden.code, closed.code, open.code];
  const asked = queueViews.flatMap((view, at) =>
    listProcedures(valuesFor(codes[at % codes.length] ?? hidden.code, view), "query"),
  );
  const unique = new Map(
    asked.map(({ name, input }) => [`${name} ${JSON.stringify(input)}`, { name, input }]),
  );
  return Promise.all(
    [...unique.values()].map(async ({ name, input }) => {
      const call = name
        .split(".")
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], api) as Call;
      const text = await call(input).then((answer) => JSON.stringify(answer) ?? "", String);
      return { door: `${name}${name === "complaint.desk" ? ` ${codeIn(input)}` : ""}`, text };
    }),
  );
}

const codeIn = (input: unknown) => (input as { code: string }).code;

/** Doors that are no procedure: files, feeds, photos. */
async function askOthers(actor: StaffActor, now: Date): Promise<{ door: string; text: string }[]> {
  const context = { db: world.db, actor, now };
  const month = "from=2026-11-01&to=2026-11-30";
  const get = (query: string) => new Request(`http://localhost/x?${query}`);
  const files = await Promise.all([
    getComplaints(context, get(`${month}&area=31.71&drill=received`)),
    getTable(context, get(`${month}&by=category`), "csv"),
    getExport(context, get("isi=responden&format=csv")),
  ]);
  const texts = await Promise.all(files.map((file) => file.text()));
  const planted = {
    ...hidden,
    word: "takadakatanya",
    photoId,
    around: [open.code, closed.code],
    token: null,
  };
  const walked: Record<string, string> = {
    ...(await walkDoors(world, actor, now, planted)),
    ...(await walkFiles(world, now, planted)),
  };
  expect(leaksIn({ photo: walked.photo ?? "" }, planted)).toEqual([]);
  return [
    ...texts.map((text, at) => ({ door: `file ${at}`, text })),
    ...Object.entries(walked).map(([door, text]) => ({ door, text })),
  ];
}

const leaks = (answers: { door: string; text: string }[]) => [
  ...new Set(
    answers.flatMap(({ door, text }) =>
      [...markers, quoted].some((one) => text.includes(one)) ? [door] : [],
    ),
  ),
];
const everyDoor = async (actor: StaffActor, now: Date) =>
  leaks([...(await askAll(actor, now)), ...(await askOthers(actor, now))]);

describe.each(overseers)("the words of a private complaint, for %s", (role) => {
  it("leave by no query, file or feed", async () => {
    expect(await everyDoor(world.staff[role], after(6))).toEqual([]);
  });

  it("are found by no search: a word in them is as unknown as any", async () => {
    const api = await world.callAs(world.staff[role], after(6));
    const search = async (text: string) => {
      const pages = queueViews.map((view) => api.complaint.queue({ view, text, pageSize: 200 }));
      const counts = await countQueues(
        { db: world.db, actor: world.staff[role], now: after(6) },
        queueViews.map((view) => ({ ...emptyFilter, view, text })),
      );
      return { counts, pages: (await Promise.all(pages)).map(({ items, readAs }) => [items.length, readAs]) };
    };
    const unknown = await search("katanyatiada");
    for (const word of [marker.text, marker.landmark, quoted, "zamrudnyatertanem"])
      expect(await search(word), word).toEqual(unknown);
    const named = await api.complaint.queue({ view: "mine", text: "gambir" });
    expect(named.items.map(({ code }) => code)).toContain(hidden.code);
    const mixed = await api.complaint.queue({ view: "mine", text: `gambir ${marker.text}` });
    expect(mixed.items).toEqual([]);
  });

  it("open on its page for 15 minutes after a reason, and by no other door", async () => {
    const actor = world.staff[role];
    const desk = async (now: Date) => (await world.callAs(actor, now)).complaint.desk({ code: hidden.code });
    const shut = await desk(later(0));
    expect(shut.complaint).toMatchObject({ text: null, isTextWithheld: true, textOpenUntil: null });
    expect(shut.complaint.place).toMatchObject({ landmark: null, point: null, kelurahanCode: gambirCode });
    const { until } = await (await world.callAs(actor, later(0))).identity.openText({
      code: hidden.code,
      purpose,
      reason,
    });
    expect(until).toEqual(later(15));
    const shown = await desk(later(14));
    expect(shown.complaint).toMatchObject({ isTextWithheld: false, textOpenUntil: until });
    expect(markers.filter((one) => !JSON.stringify(shown).includes(one))).toEqual([]);
    expect(await everyDoor(actor, later(1))).toEqual([`complaint.desk ${hidden.code}`, "its page"]);
    const shutAgain = await desk(later(15));
    expect(leaks([{ door: "its page", text: JSON.stringify(shutAgain) }])).toEqual([]);
  });
});

it("a look opens the words for nobody else", async () => {
  const governor = await world.callAs(world.staff.governor, later(30));
  await governor.identity.openText({ code: hidden.code, purpose, reason });
  const other = await world.callAs(world.staff.administrator, later(31));
  expect((await other.complaint.desk({ code: hidden.code })).complaint.text).toBeNull();
});

it("complaints around and quotations tell nothing of private words", async () => {
  const { quotes, similar } = await (await world.callAs(world.staff.administrator, after(6))).complaint.desk({
    code: open.code,
  });
  expect([quotes.quotedBy, similar]).toEqual([[], []]);
  const biro = await (await world.callAs(world.staff.verifier, after(6))).complaint.desk({ code: open.code });
  expect(biro.quotes.quotedBy.map(({ code }) => code)).toEqual([closed.code]);
  expect(biro.similar.map(({ code }) => code)).toEqual([hidden.code]);
});

it("a routing rule tells an administrator of no private complaint by its words", async () => {
  const api = await world.callAs(world.staff.administrator, noon);
  const places = { groupCode: null, areaPrefix: null, channelCode: null, fromMinute: null, toMinute: null };
  const rule = {
    name: "Uji",
    categoryCode: "jalan",
    unitCode: "dinas-kesehatan",
    words: [marker.text],
    ...places,
  };
  expect(await api.admin.routing.dryRun({ id: null, rule })).toMatchObject({ elsewhere: 0, samples: [] });
  await api.admin.routing.save({ id: null, rule, reason });
  const suggestedTo = async (role: "administrator" | "verifier") => {
    const caller = await world.callAs(world.staff[role], after(6));
    const units = await caller.staff.receivers({ code: hidden.code, action: "coordinate" });
    return units.find(({ isSuggested }) => isSuggested)?.name;
  };
  expect(await suggestedTo("verifier")).toBe("Dinas Kesehatan");
  expect(await suggestedTo("administrator")).not.toBe("Dinas Kesehatan");
});

it("officers who handle it read all of it, and find it by its words", async () => {
  const holder = await world.callAs(world.staff.kelurahan, after(6));
  const page = JSON.stringify(await holder.complaint.desk({ code: hidden.code }));
  expect(markers.filter((one) => !page.includes(one))).toEqual([]);
  const biro = await world.callAs(world.staff.verifier, after(6));
  const { items } = await biro.complaint.queue({ text: marker.text });
  expect(items.map(({ code, isTextWithheld }) => [code, isTextWithheld])).toEqual([[hidden.code, false]]);
});
