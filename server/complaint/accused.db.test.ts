import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire, uploadPhoto } from "@/db/testing/factories";
import { after, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { replay } from "@/server/domain/complaint/replay";
import { queueNotifications } from "@/server/notification/queue-notifications";
import { leaksIn, type PlantedComplaint, walkDoors, walkFiles } from "./testing/doors";

let world: World;
let people: Record<string, StaffActor>;
let units: Record<AccusedUnit, number>;

type AccusedUnit = "kelurahan" | "kota" | "dinas" | "Biro" | "Inspektorat";
const codes: Record<AccusedUnit, string> = {
  kelurahan: "kelurahan-31.71.01.1001",
  kota: "kota-31.71",
  dinas: "dinas-bina-marga",
  Biro: "biro-pemerintahan",
  Inspektorat: "inspektorat",
};
/** Who reads a complaint about each; everybody else is blind to it. */
const readers: Record<AccusedUnit, readonly string[]> = {
  kelurahan: ["intake", "verifier", "inspectorate"],
  kota: ["intake", "verifier", "inspectorate"],
  dinas: ["intake", "verifier", "inspectorate"],
  Biro: ["inspectorate"],
  Inspektorat: ["intake", "verifier"],
};

const accusedUnits = Object.keys(codes) as AccusedUnit[];
const deciders: readonly AccusedUnit[] = ["kelurahan", "Biro", "Inspektorat"];

beforeAll(async () => {
  world = await openWorld();
  people = {
    ...world.staff,
    kota: await hire(world.db, "district", codes.kota),
    neighbour: await hire(world.db, "kelurahan", "kelurahan-31.71.02.1001"),
    otherDinas: await hire(world.db, "agency", "satpol-pp"),
  };
  const ids = Object.entries(codes).map(async ([name, code]) => [name, await world.unitId(code)]);
  units = Object.fromEntries(await Promise.all(ids));
});
afterAll(() => world.close());

let count = 0;

/** A public complaint with a photo, a word of its own, and a complaint beside it that its text quotes. */
async function plant(over: Record<string, unknown> = {}): Promise<PlantedComplaint> {
  count += 1;
  const word = `tertanam${count}${randomUUID().slice(0, 8).replace(/\d/g, "x")}`;
  const beside = await world.submit({ text: "Jalan rusak di sebelahnya, lihat juga laporan lain." });
  const photo = await uploadPhoto(world.db);
  const text = `Petugas meminta uang, kata ${word}, lihat ${beside.code}.`;
  const { code, secret } = await world.submit({ text, photos: [photo], ...over });
  return { code, secret, word, photoId: photo.id, around: [beside.code], token: null };
}

async function nameByReporter({ code, secret }: PlantedComplaint, accused: AccusedUnit, hours = 40) {
  const api = await world.callAsReporter({ code, secret }, after(hours));
  return api.accusation.nameByReporter({ code, unitId: units[accused] });
}

const histories: Record<string, (accused: AccusedUnit) => Promise<PlantedComplaint>> = {
  "at the door": (accused) => plant({ accusedUnitId: units[accused] }),
  "before anybody took it up": async (accused) => {
    const planted = await plant();
    await nameByReporter(planted, accused);
    return planted;
  },
  "after hand-overs, notes and a link outside": async (accused) => {
    const planted = await plant();
    const { code } = planted;
    const { kelurahan, agency } = world.staff;
    const holder = await world.callAs(kelurahan, after(1));
    const { token } = await holder.external.make({ code, body: "PLN", instruction: null, days: 7 });
    await holder.complaint.note({ code, publicNote: null, internalNote: planted.word, mentions: [] });
    await world.move(kelurahan, code, "coordinate", 2, { unitId: units.dinas, publicNote: planted.word });
    await world.move(agency, code, "start", 3);
    await queueNotifications({ db: world.db, now: after(4) });
    await nameByReporter(planted, accused);
    return { ...planted, token };
  },
  "after it was closed": async (accused) => {
    const planted = await plant();
    await world.move(world.staff.kelurahan, planted.code, "start", 1);
    await world.move(world.staff.kelurahan, planted.code, "resolve", 2, await world.proof(planted.word));
    await world.move(world.staff.verifier, planted.code, "confirm", 3);
    await nameByReporter(planted, accused);
    return planted;
  },
  "while a claim waits for Biro": async (accused) => {
    const planted = await plant();
    await world.move(world.staff.kelurahan, planted.code, "start", 1);
    await world.move(world.staff.kelurahan, planted.code, "resolve", 2, await world.proof(planted.word));
    await nameByReporter(planted, accused);
    return planted;
  },
  "after it was merged": async (accused) => {
    const planted = await plant();
    const [masterCode = ""] = planted.around;
    await world.move(world.staff.kelurahan, planted.code, "merge", 2, { masterCode });
    await nameByReporter(planted, accused);
    return planted;
  },
  "after another was merged into it": async (accused) => {
    const planted = await plant();
    const [duplicate = ""] = planted.around;
    await world.move(world.staff.kelurahan, duplicate, "merge", 2, { masterCode: planted.code });
    await nameByReporter(planted, accused);
    return planted;
  },
  "and another unit before, by mistake": async (accused) => {
    const planted = await plant();
    const wrong: AccusedUnit = accused === "dinas" ? "kota" : "dinas";
    await nameByReporter(planted, wrong, 30);
    const api = await world.callAs(world.staff.inspectorate, after(40));
    await api.accusation.name({
      code: planted.code,
      unitId: units[accused],
      reason: "Pelapor menyebut kantor lain.",
    });
    return planted;
  },
};

/** The lines of the tree differ at the door alone; those who decide differ in every history. */
const stories = Object.keys(histories).flatMap((history) =>
  (history === "at the door" ? accusedUnits : deciders).map((accused) => [accused, history] as const),
);

async function leaksFor(who: string, planted: PlantedComplaint): Promise<string[]> {
  const actor = who === "anybody" ? world.anonymous : people[who];
  if (!actor) throw new Error(`nobody is ${who}`);
  return leaksIn(await walkDoors(world, actor, after(42), planted), planted);
}

describe("a complaint about an office is met only by those before the wall", () => {
  it.each(stories)("when it names the %s, %s", async (accused, history) => {
    const planted = await histories[history]?.(accused);
    if (!planted) throw new Error(`no history ${history}`);
    await queueNotifications({ db: world.db, now: after(41) });
    const blind = [...Object.keys(people), "anybody"].filter((who) => !readers[accused].includes(who));
    const leaks: Record<string, string[]> = {};
    for (const who of blind) leaks[who] = await leaksFor(who, planted);
    const files = leaksIn(await walkFiles(world, after(42), planted), planted);
    expect({ leaks, files }).toEqual({
      leaks: Object.fromEntries(blind.map((who) => [who, []])),
      files: [],
    });

    for (const who of readers[accused])
      expect(await leaksFor(who, planted), who).toEqual(
        expect.arrayContaining(["its page", "its row", "search by number"]),
      );
    const { code, secret } = planted;
    const reporter = await world.callAsReporter({ code, secret }, after(42));
    expect(await reporter.complaint.track({ code })).toMatchObject({
      view: "full",
      complaint: { holder: accused === "Inspektorat" ? "Biro Pemerintahan" : "Inspektorat" },
    });
    expect(await world.row(planted.code)).toMatchObject(replay(await world.timeline(planted.code)));
  });
});
