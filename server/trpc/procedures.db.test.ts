import { randomUUID } from "node:crypto";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { hire, openSession } from "@/db/testing/factories";
import { gambir, noon, openWorld, someReport, type World } from "@/db/testing/world";
import { type Actor, anonymous, type StaffActor } from "@/server/domain/actor";
import { type Role, roles } from "@/server/domain/staff/role";
import { appRouter, type createCaller } from "./root";

type Who = "anonymous" | Role | "neighbour";
type Outcome = "ok" | "NOT_FOUND" | "FORBIDDEN" | "UNAUTHORIZED";
type Call = (api: ReturnType<typeof createCaller>, actor: Actor) => Promise<unknown>;
type Case = { what?: string; expected: Partial<Record<Who, Outcome>>; call: Call };

const everybody: Who[] = ["anonymous", ...roles, "neighbour"];
const all = (expected: Outcome, who = everybody) =>
  Object.fromEntries(who.map((one) => [one, expected])) as Record<Who, Outcome>;
const staffOnly = { ...all("ok"), anonymous: "UNAUTHORIZED" } as const;
const signedIn = { anonymous: "UNAUTHORIZED" } as const;
/** A public report at its kelurahan: city-wide offices read it, the kecamatan above too, nobody else. */
const readers = {
  ...all("NOT_FOUND"),
  ...signedIn,
  ...all("ok", ["intake", "kelurahan", "district", "verifier", "governor", "administrator"]),
};
const confidants = {
  ...all("NOT_FOUND"),
  ...signedIn,
  ...all("ok", ["intake", "verifier", "inspectorate"]),
};

const planted = {
  name: "Siti Tertanam",
  phone: "081299988877",
  email: "tertanam@contoh.id",
};
const plantedExif = "Kamera-Tertanam-7";

let world: World;
let neighbour: StaffActor;
let open: { code: string; secret: string };
let hidden: { code: string; secret: string };
let confidential: { code: string; secret: string };
const externalId = `tertanam-${randomUUID()}`;

beforeAll(async () => {
  world = await openWorld();
  neighbour = await hire(world.db, "kelurahan", "kelurahan-31.71.02.1001");
  const photos = [(await world.proof()).photos[0]];
  open = await world.report({ externalId, contact: planted, photos });
  await world.sql`update photo set exif = ${world.sql.json({ Model: plantedExif })}`;
  hidden = await world.report({ isPublic: false, contact: planted });
  confidential = await world.report({ categoryCode: "pungutan-liar", contact: planted });
});
afterAll(() => world.close());

const actorOf = (who: Who): Actor =>
  who === "anonymous" ? anonymous : who === "neighbour" ? neighbour : world.staff[who];

const withdrawal = (code: string) => ({
  code,
  action: "withdraw" as const,
  expectedStatus: "waiting",
  publicNote: "Sudah beres.",
});
const box = { west: 106.8, south: -6.2, east: 106.9, north: -6.1 };
const wrong = "0000000000";

const cases: Record<string, Case[]> = {
  "area.list": [{ expected: all("ok"), call: (api) => api.area.list({}) }],
  "area.locate": [{ expected: all("ok"), call: (api) => api.area.locate(gambir) }],
  "category.list": [{ expected: all("ok"), call: (api) => api.category.list() }],
  "map.counts": [{ expected: all("ok"), call: (api) => api.map.counts({ level: "kelurahan" }) }],
  "map.points": [{ expected: all("ok"), call: (api) => api.map.points({ box }) }],
  "map.nearby": [
    { expected: all("ok"), call: (api) => api.map.nearby({ point: gambir, groupCode: "jalan" }) },
  ],
  "map.tiles": [{ expected: all("ok"), call: (api) => api.map.tiles() }],
  "map.figures": [{ expected: all("ok"), call: (api) => api.map.figures() }],
  "intake.submit": [
    { expected: all("ok"), call: (api) => api.intake.submit({ ...someReport(), contact: planted }) },
  ],
  "complaint.track": [
    { expected: all("ok"), call: (api) => api.complaint.track({ code: open.code }) },
    { what: "a private one", expected: all("NOT_FOUND"), call: (api) => api.complaint.track(bare(hidden)) },
    {
      what: "a private one by a wrong secret",
      expected: all("NOT_FOUND"),
      call: (api) => api.complaint.track({ ...hidden, secret: wrong }),
    },
    { what: "a private one by its secret", expected: all("ok"), call: (api) => api.complaint.track(hidden) },
    {
      what: "a confidential one",
      expected: all("NOT_FOUND"),
      call: (api) => api.complaint.track(bare(confidential)),
    },
  ],
  "complaint.respond": [
    {
      expected: all("ok"),
      call: async (api) => {
        const { code, secret } = await world.report();
        return api.complaint.respond({ move: withdrawal(code), secret });
      },
    },
    {
      what: "by a wrong secret",
      expected: all("FORBIDDEN"),
      call: (api) => api.complaint.respond({ move: withdrawal(open.code), secret: wrong }),
    },
    {
      what: "to a private one by a wrong secret",
      expected: all("NOT_FOUND"),
      call: (api) => api.complaint.respond({ move: withdrawal(hidden.code), secret: wrong }),
    },
  ],
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
        const { code } = await world.report();
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
  "complaint.revealReporter": [
    {
      expected: { ...readers, ...all("FORBIDDEN", ["kelurahan", "district", "governor", "administrator"]) },
      call: (api) =>
        api.complaint.revealReporter({ code: open.code, reason: "Menghubungi pelapor tentang lokasi." }),
    },
  ],
  "staff.me": [{ expected: staffOnly, call: (api) => api.staff.me() }],
  "staff.sessions": [{ expected: staffOnly, call: (api) => api.staff.sessions() }],
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
      expected: { ...all("NOT_FOUND", [...roles]), ...signedIn },
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

const bare = ({ code }: { code: string }) => ({ code });
/** Flat by their full names when it runs, whatever its type says. */
const flat = appRouter._def.procedures as unknown as Record<string, { _def: object }>;
const procedures = Object.entries(flat);
const answers: { procedure: string; who: Who; text: string }[] = [];

async function attempt(procedure: string, who: Who, call: Call): Promise<string> {
  const actor = actorOf(who);
  try {
    const answer = await call(await world.callAs(actor), actor);
    answers.push({ procedure, who, text: superjson.stringify(answer) });
    return "ok";
  } catch (error) {
    return getTRPCErrorFromUnknown(error).code;
  }
}

describe("who gets what from each procedure", () => {
  const table = Object.entries(cases).flatMap(([name, list]) =>
    list.map((one) => [`${name}${one.what ? ` ${one.what}` : ""}`, name, one] as const),
  );
  it.each(table)("%s answers each caller as its case says", async (_title, name, { expected, call }) => {
    const outcomes: Partial<Record<Who, string>> = {};
    for (const who of Object.keys(expected) as Who[]) outcomes[who] = await attempt(name, who, call);
    expect(outcomes).toEqual(expected);
  });

  it("has a case for every procedure and no case for what is gone", () => {
    expect(Object.keys(cases).toSorted()).toEqual(procedures.map(([name]) => name).toSorted());
  });
});

describe("what leaves", () => {
  it.each(procedures)("%s says what it answers in an output schema", (_name, procedure) => {
    expect(procedure._def).toHaveProperty("output");
  });

  it("holds no personal data in any answer but the logged look and none of the reporter's own", async () => {
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
    ];
    const others = answers.filter(({ procedure }) => procedure !== "complaint.revealReporter");
    const leaks = others.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    expect(leaks.map(({ procedure, who }) => `${procedure} to ${who}`)).toEqual([]);
    const looked = answers.filter(({ procedure }) => procedure === "complaint.revealReporter");
    expect(looked.every(({ text }) => text.includes(planted.phone))).toBe(true);
    expect([others.length > 150, looked.length]).toEqual([true, 2]);
  });

  it("shows on the map what is public, and neither what is private nor what is confidential", async () => {
    const api = await world.callAs(anonymous);
    const { marks } = await api.map.points({ box });
    const codes = marks.map((mark) => mark.code);
    expect([open, hidden, confidential].map(({ code }) => codes.includes(code))).toEqual([
      true,
      false,
      false,
    ]);
    const near = await api.map.nearby({ point: gambir, groupCode: "jalan" });
    expect(near).toHaveLength(3);
  });

  it("tells nothing of a failure inside", async () => {
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
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path: "area.list", detail: null, fields: null },
    });
  });

  it("names the field of a wrong input and no more", async () => {
    const api = await world.callAs(anonymous);
    await expect(api.intake.submit({ ...someReport(), text: "pendek" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("answers text that cannot be kept with a refusal", async () => {
    const api = await world.callAs(world.staff.kelurahan);
    const note = api.complaint.note({ code: open.code, publicNote: "a\0b" });
    await expect(note).rejects.toMatchObject({ code: "BAD_REQUEST", message: "invalid_input" });
  });
});
