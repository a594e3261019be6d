import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import { objectionWindowDays } from "@/server/domain/complaint/objection";
import {
  type Objector,
  openMail,
  openSms,
  openWeb,
  type Road,
} from "@/server/gateway/testing/objection-roads";

let world: World;
const roads = new Map<string, Road>();

beforeAll(async () => {
  world = await openWorld();
  for (const open of [openWeb, openSms, openMail]) {
    const road = await open(world);
    roads.set(road.name, road);
  }
});
afterAll(async () => {
  await Promise.all([...roads.values()].map((road) => road.close()));
  await world.close();
});

const confirmedAt = 4;
const windowEnd = confirmedAt + objectionWindowDays * 24;
const minute = 1 / 60;

/** In work since the second hour, whatever its channel. */
async function bringToWork(code: string) {
  const { intake, kelurahan } = world.staff;
  const place = { kelurahanCode: gambirCode, categoryCode: "jalan" };
  if ((await world.row(code)).status === "triage") await world.move(intake, code, "verify", 1, place);
  await world.move(kelurahan, code, "start", 2);
}

async function bringToResult(code: string) {
  await bringToWork(code);
  await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
  await world.move(world.staff.verifier, code, "confirm", confirmedAt);
}

async function note(code: string, hours: number) {
  const biro = await world.callAs(world.staff.verifier, after(hours));
  await biro.complaint.note({ code, publicNote: "Lampu diperiksa kembali.", internalNote: null });
}

const reopened = { status: "in_progress", reopenCount: 1 };
const unmoved = { status: "resolved", reopenCount: 0 };

type Case = [string, (objector: Objector) => Promise<unknown>, { status: string; reopenCount: number }];
const cases: Case[] = [
  [
    "within the window reopens it",
    async ({ code, object }) => {
      await bringToResult(code);
      await object(after(windowEnd - 24));
    },
    reopened,
  ],
  [
    "at the window's last moment reopens it",
    async ({ code, object }) => {
      await bringToResult(code);
      await object(after(windowEnd));
    },
    reopened,
  ],
  [
    "after the window leaves it resolved",
    async ({ code, object }) => {
      await bringToResult(code);
      await object(after(windowEnd + minute));
    },
    unmoved,
  ],
  [
    "after the window leaves it resolved, also when something was said meanwhile",
    async ({ code, object }) => {
      await bringToResult(code);
      await note(code, windowEnd - 24);
      await object(after(windowEnd + minute));
    },
    unmoved,
  ],
  [
    "while it is in work moves nothing",
    async ({ code, object }) => {
      await bringToWork(code);
      await object(after(3));
    },
    { status: "in_progress", reopenCount: 0 },
  ],
  [
    "by somebody else moves nothing",
    async ({ code, objectAsStranger }) => {
      await bringToResult(code);
      await objectAsStranger(after(windowEnd - 24));
    },
    unmoved,
  ],
  [
    "twice reopens it once",
    async ({ code, object }) => {
      await bringToResult(code);
      await object(after(windowEnd - 24));
      await object(after(windowEnd - 23));
    },
    reopened,
  ],
];

describe.each(["the web", "SMS", "e-mail"])("by %s", (name) => {
  it.each(cases)(`an objection by ${name} %s`, async (_what, take, expected) => {
    const objector = await roads.get(name)?.open();
    if (!objector) throw new Error(`no road ${name}`);
    expect(objector.code).toMatch(/^JK/);
    await take(objector);
    expect(await world.row(objector.code)).toMatchObject(expected);
  });
});
