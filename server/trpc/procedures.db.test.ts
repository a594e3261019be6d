import { randomUUID } from "node:crypto";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { hire, openSession } from "@/db/testing/factories";
import {
  after,
  gambir,
  gambirCode,
  noon,
  openWorld,
  secretKey,
  someComplaint,
  type World,
} from "@/db/testing/world";
import { linkIdOf } from "@/server/auth/link-keys";
import { type Actor, anonymous, type StaffActor } from "@/server/domain/actor";
import { cellOf } from "@/server/domain/map/mercator";
import { roles } from "@/server/domain/staff/role";
import type { SurveyLevel } from "@/server/domain/survey/response";
import { inviteSome } from "@/server/survey/invite";
import { hashToken, invitationToken } from "@/server/survey/token";
import { appRouter } from "./root";
import { adminCases } from "./testing/admin-cases";
import {
  all,
  type Call,
  type Case,
  confidants,
  readers,
  signedIn,
  staffOnly,
  type Who,
} from "./testing/case";
import { deskCases } from "./testing/desk-cases";
import { intakeCases } from "./testing/intake-cases";
import { notificationCases } from "./testing/notification-cases";
import { reporterCases } from "./testing/reporter-cases";
import { verificationCases } from "./testing/verification-cases";

const purpose = "find_place";
const june = { from: "2026-06-01", to: "2026-06-30" };

const planted = { name: "Siti Tertanam", phone: "081299988877", email: "tertanam@contoh.id" };
const plantedExif = "Kamera-Tertanam-7";

let world: World;
let neighbour: StaffActor;
let open: { code: string; secret: string };
let hidden: { code: string; secret: string };
let confidential: { code: string; secret: string };
let invitation: { token: string; hash: Buffer };
const externalId = randomUUID();

beforeAll(async () => {
  world = await openWorld();
  neighbour = await hire(world.db, "kelurahan", "kelurahan-31.71.02.1001");
  const photos = [(await world.proof()).photos[0]];
  open = await world.submit({ externalId, contact: planted, photos });
  await world.sql`update photo set exif = ${world.sql.json({ Model: plantedExif })}`;
  hidden = await world.submit({ isPublic: false, contact: planted });
  confidential = await world.submit({ categoryCode: "pungutan-liar", contact: planted });
  invitation = await invite();
});
afterAll(() => world.close());

async function invite() {
  const { code } = await world.submit({ isPublic: false });
  await world.move(world.staff.kelurahan, code, "start", 1);
  await world.move(world.staff.kelurahan, code, "resolve", 2, await world.proof());
  await world.move(world.staff.verifier, code, "confirm", 3);
  await inviteSome(world.context(after(4)), null);
  const token = invitationToken(secretKey, (await world.row(code)).id);
  return { token, hash: hashToken(token) };
}

const actorOf = (who: Who): Actor =>
  who === "anonymous" ? anonymous : who === "neighbour" ? neighbour : world.staff[who];

const square = { z: 17, x: 104430, y: 67788 };
const filled = { answers: [4, 4, 3, 4, 3, 4, 4, 2, 3] as SurveyLevel[], suggestion: "Saran yang tertanam" };

const cases: Record<string, Case[]> = {
  ...verificationCases(() => world),
  ...adminCases(() => world),
  ...intakeCases(() => world),
  ...notificationCases(() => ({ world, code: open.code })),
  "area.list": [{ expected: all("ok"), call: (api) => api.area.list({}) }],
  "area.sketch": [{ expected: all("ok"), call: (api) => api.area.sketch({ code: "31.71.01.1001" }) }],
  "area.locate": [{ expected: all("ok"), call: (api) => api.area.locate(gambir) }],
  "area.overview": [{ expected: all("ok"), call: (api) => api.area.overview() }],
  "area.dashboard": [
    { expected: all("ok"), call: (api) => api.area.dashboard({ code: gambirCode }) },
    { what: "of no area", expected: all("NOT_FOUND"), call: (api) => api.area.dashboard({ code: "31.7" }) },
  ],
  "area.months": [{ expected: all("ok"), call: (api) => api.area.months({ code: "31.71" }) }],
  "area.newest": [{ expected: all("ok"), call: (api) => api.area.newest({ code: "31.71.01" }) }],
  "area.page": [
    { expected: all("ok"), call: (api) => api.area.page({ code: gambirCode }) },
    { what: "of no area", expected: all("NOT_FOUND"), call: (api) => api.area.page({ code: "31.7" }) },
  ],
  "category.list": [{ expected: all("ok"), call: (api) => api.category.list() }],
  "map.counts": [{ expected: all("ok"), call: (api) => api.map.counts({ level: "kelurahan" }) }],
  "map.tile": [
    { expected: all("ok"), call: (api) => api.map.tile(square) },
    {
      what: "of the whole city",
      expected: all("ok"),
      call: (api) => api.map.tile({ z: 10, x: 815, y: 529 }),
    },
  ],
  "map.city": [{ expected: all("ok"), call: (api) => api.map.city({}) }],
  "map.search": [{ expected: all("ok"), call: (api) => api.map.search({ words: "gambir" }) }],
  "map.point": [
    { expected: all("ok"), call: (api) => api.map.point({ code: open.code }) },
    {
      what: "a private one",
      expected: all("NOT_FOUND"),
      call: (api) => api.map.point({ code: hidden.code }),
    },
    {
      what: "one about officials",
      expected: all("NOT_FOUND"),
      call: (api) => api.map.point({ code: confidential.code }),
    },
  ],
  "map.nearby": [
    { expected: all("ok"), call: (api) => api.map.nearby({ point: gambir, groupCode: "jalan" }) },
  ],
  "map.home": [{ expected: all("ok"), call: (api) => api.map.home({}) }],
  "map.names": [{ expected: all("ok"), call: (api) => api.map.names() }],
  "map.figures": [{ expected: all("ok"), call: (api) => api.map.figures() }],
  "intake.submit": [
    { expected: all("ok"), call: (api) => api.intake.submit({ ...someComplaint(), contact: planted }) },
  ],
  ...reporterCases(() => ({ world, open, hidden, confidential })),
  ...deskCases(() => ({ world, open, confidential })),
  "complaint.queue": [{ expected: staffOnly, call: (api) => api.complaint.queue({}) }],
  "complaint.byCode": [
    { expected: readers, call: (api) => api.complaint.byCode({ code: open.code }) },
    { what: "a private one", expected: readers, call: (api) => api.complaint.byCode({ code: hidden.code }) },
    {
      what: "a confidential one",
      expected: confidants,
      call: (api) => api.complaint.byCode({ code: confidential.code }),
    },
  ],
  "complaint.move": [
    {
      expected: {
        ...readers,
        ...all("FORBIDDEN", ["intake", "district", "verifier", "governor", "administrator"]),
      },
      call: async (api) => {
        const { code } = await world.submit();
        return api.complaint.move({ code, action: "start", expectedStatus: "waiting" });
      },
    },
  ],
  "complaint.note": [
    {
      expected: { ...readers, ...all("FORBIDDEN", ["governor", "administrator"]) },
      call: (api) => api.complaint.note({ code: open.code, publicNote: "Dicek." }),
    },
  ],
  "identity.reveal": [
    {
      expected: { ...readers, ...all("FORBIDDEN", ["kelurahan", "district", "governor", "administrator"]) },
      call: (api) => api.identity.reveal({ code: open.code, purpose, reason: "Menanyakan letaknya." }),
    },
  ],
  "openData.home": [{ expected: all("ok"), call: (api) => api.openData.home() }],
  "openData.dictionary": [{ expected: all("ok"), call: (api) => api.openData.dictionary() }],
  "statistics.report": [{ expected: all("ok"), call: (api) => api.statistics.report(june) }],
  "statistics.breakdown": [
    { expected: all("ok"), call: (api) => api.statistics.breakdown({ ...june, by: "kelurahan" }) },
  ],
  "statistics.complaints": [
    {
      expected: { ...signedIn("FORBIDDEN"), ...all("ok", ["governor", "verifier", "administrator"]) },
      call: (api) => api.statistics.complaints({ ...june, area: "31.71", drill: "received" }),
    },
  ],
  "statistics.backlog": [{ expected: all("ok"), call: (api) => api.statistics.backlog({}) }],
  "statistics.desk": [
    { expected: staffOnly, call: (api) => api.statistics.desk({ scope: june, by: "kelurahan" }) },
    {
      what: "with wrong days",
      expected: staffOnly,
      call: (api) => api.statistics.desk({ scope: null, by: "kota" }),
    },
  ],
  "statistics.publicDesk": [
    { expected: all("ok"), call: (api) => api.statistics.publicDesk({ scope: june, by: "kelurahan" }) },
  ],
  "survey.invitation": [
    {
      what: "whose link this browser has opened",
      expected: all("ok"),
      call: (api) => api.survey.invitation({ link: linkIdOf(invitation.token) }),
    },
    {
      what: "by a guess",
      expected: all("NOT_FOUND"),
      call: (api) => api.survey.invitation({ link: "tebakan" }),
    },
  ],
  "survey.form": [{ expected: all("ok"), call: (api) => api.survey.form() }],
  "survey.answer": [
    {
      what: "to an unknown invitation",
      expected: all("NOT_FOUND"),
      call: (api) => api.survey.answer({ link: "tebakan", ...filled }),
    },
  ],
  "survey.answerOpenly": [
    {
      expected: all("ok"),
      call: async (api) => {
        const { pass } = await api.survey.form();
        return api.survey.answerOpenly({ pass: pass ?? "", unitCode: "dinas-bina-marga", ...filled });
      },
    },
  ],
  "survey.report": [{ expected: all("ok"), call: (api) => api.survey.report({}) }],
  "staff.me": [{ expected: staffOnly, call: (api) => api.staff.me() }],
  "staff.account": [{ expected: staffOnly, call: (api) => api.staff.account() }],
  "staff.revokeSession": [
    {
      expected: staffOnly,
      call: async (api, actor) => {
        const { id } = await openSession(world.db, actor.kind === "staff" ? actor : neighbour, noon);
        return api.staff.revokeSession({ id });
      },
    },
    {
      what: "of somebody else",
      expected: signedIn("NOT_FOUND", roles),
      call: async (api) => api.staff.revokeSession({ id: (await openSession(world.db, neighbour, noon)).id }),
    },
  ],
  "staff.receivers": [
    { expected: readers, call: (api) => api.staff.receivers({ code: open.code, action: "coordinate" }) },
    {
      what: "of a confidential one",
      expected: confidants,
      call: (api) => api.staff.receivers({ code: confidential.code, action: "coordinate" }),
    },
  ],
};

/** Flat by their full names when it runs, whatever its type says. */
const flat = appRouter._def.procedures as unknown as Record<string, { _def: object }>;
const procedures = Object.entries(flat);
const answers: { procedure: string; who: Who; text: string }[] = [];

async function attempt(procedure: string, who: Who, call: Call): Promise<string> {
  const actor = actorOf(who);
  try {
    const answer = await call(
      await world.callAs(actor, noon, { kind: "survey", token: invitation.token }),
      actor,
    );
    answers.push({ procedure, who, text: superjson.stringify(answer) });
    return "ok";
  } catch (error) {
    return getTRPCErrorFromUnknown(error).code;
  }
}

describe("the access table of procedures", () => {
  const table = Object.entries(cases).flatMap(([name, list]) =>
    list.map((one) => [`${name}${one.what ? ` ${one.what}` : ""}`, name, one] as const),
  );
  it.each(table)("%s gives each caller the result of its case", async (_title, name, { expected, call }) => {
    const outcomes: Partial<Record<Who, string>> = {};
    for (const who of Object.keys(expected) as Who[]) outcomes[who] = await attempt(name, who, call);
    expect(outcomes).toEqual(expected);
  });

  it("has a case for every procedure and none for a removed one", () => {
    expect(Object.keys(cases).toSorted()).toEqual(procedures.map(([name]) => name).toSorted());
  });
});

describe("a response of a procedure", () => {
  it.each(procedures)("of %s has an output schema", (_name, procedure) => {
    expect(procedure._def).toHaveProperty("output");
  });

  it("contains no personal data but in the logged view of a reporter and the reporter's own pages", async () => {
    const [row] = await world.sql`select secret_hash from complaint where code = ${open.code}`;
    const hash = Buffer.from(row?.secret_hash);
    const secrets = [
      ...Object.values(planted),
      plantedExif,
      externalId,
      hash.toString("hex"),
      hash.toString("base64"),
      "secretHash",
      open.secret,
      invitation.hash.toString("hex"),
      invitation.hash.toString("base64"),
      filled.suggestion,
    ];
    const others = answers.filter(({ procedure }) => procedure !== "identity.reveal");
    const leaks = others.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    expect(leaks.map(({ procedure, who }) => `${procedure} to ${who}`)).toEqual([]);
    const looked = answers.filter(({ procedure }) => procedure === "identity.reveal");
    expect(looked.every(({ text }) => text.includes(planted.phone))).toBe(true);
    expect([others.length > 150, looked.length]).toEqual([true, 2]);
  });

  it("shows public complaints on the map, and neither private nor confidential ones", async () => {
    const api = await world.callAs(anonymous);
    const point = { ...gambir, latitude: gambir.latitude + 0.004 };
    const shown = await world.submit({ point });
    await world.submit({ point, isPublic: false });
    await world.submit({ point, categoryCode: "pungutan-liar" });
    const { points } = await api.map.tile({ ...cellOf(point, 17), statuses: ["waiting"] });
    expect(points.map(({ code }) => code)).toEqual([shown.code]);
    const near = await api.map.nearby({ point: gambir, groupCode: "jalan" });
    expect(near).toHaveLength(3);
  });

  it("reveals nothing of an internal error", async () => {
    const gone = openDatabase("postgres://nobody:rahasia@127.0.0.1:1/tiada", { max: 1 });
    const context = { ...world.context(), db: gone.db, actor: anonymous, session: null, address: "local" };
    const answer = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: new Request(`http://localhost/api/trpc/area.list?input=${encodeURIComponent('{"json":{}}')}`),
      router: appRouter,
      createContext: () => context,
    });
    const text = await answer.text();
    await gone.close();
    expect(answer.status).toBe(500);
    expect(JSON.parse(text).error.json).toEqual({
      message: "internal",
      code: -32603,
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path: "area.list" },
    });
  });

  it("names the field of an invalid input and no more", async () => {
    const api = await world.callAs(anonymous);
    await expect(api.intake.submit({ ...someComplaint(), text: "pendek" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("refuses text that Postgres cannot store", async () => {
    const api = await world.callAs(world.staff.kelurahan);
    const note = api.complaint.note({ code: open.code, publicNote: "a\0b" });
    await expect(note).rejects.toMatchObject({ code: "BAD_REQUEST", message: "invalid_input" });
  });
});
