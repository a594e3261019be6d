import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openImap, openSmtp } from "@/bin/simulate/mail-servers";
import { hire } from "@/db/testing/factories";
import { after, gambir, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { firstSecret } from "@/server/auth/reporter-secret";
import type { StaffActor } from "@/server/domain/actor";
import { replay } from "@/server/domain/complaint/replay";
import { openChannelDesk } from "@/server/gateway/testing/channel-desk";
import { plainLetter } from "@/server/gateway/testing/letters";
import { queueNotifications } from "@/server/notification/queue-notifications";
import { openDoor } from "@/server/open311/testing/open-door";
import { leaksIn, type PlantedComplaint, walkDoors, walkFiles } from "./testing/doors";

let world: World;
let people: Record<string, StaffActor>;
let desk: ReturnType<typeof openChannelDesk>;
let imap: Awaited<ReturnType<typeof openImap>>;
let smtp: Awaited<ReturnType<typeof openSmtp>>;

beforeAll(async () => {
  world = await openWorld();
  people = { ...world.staff, kota: await hire(world.db, "district", "kota-31.71") };
  desk = openChannelDesk(world);
  [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
  const from = "Cepat Respon <dki@contoh.id>";
  await desk.setUp("email", { imapUrl: imap.url, smtpUrl: smtp.url, from }, noon);
});
afterAll(async () => {
  await Promise.all([imap.close(), smtp.close()]);
  await world.close();
});

const places = { web: gambirCode, Open311: gambirCode, "e-mail": null };
type Door = keyof typeof places;

const codeBy: Record<Door, (text: string) => Promise<string>> = {
  web: async (text) => (await world.submit({ text })).code,
  Open311: async (description) => {
    const door = openDoor(world);
    const { latitude: lat, longitude: long } = gambir;
    const fields = { service_code: "jalan", description, lat: String(lat), long: String(long) };
    const response = await door.post({ ...fields, api_key: await door.makeApiKey() });
    return (await response.json())[0].service_request_id;
  },
  "e-mail": async (text) => {
    const address = `${randomUUID()}@contoh.org`;
    imap.put(plainLetter({ text, headers: { From: address, "Message-ID": `<${randomUUID()}@contoh.org>` } }));
    await desk.pull(noon);
    await desk.work(noon);
    const [row] = await world.sql`select c.code from complaint c join conversation v on v.complaint_id = c.id
      where v.channel_code = 'email' and v.address = ${blindText(address)}`;
    return row?.code;
  },
};

async function bring(door: Door, said: string): Promise<PlantedComplaint> {
  const word = `tertanam${randomUUID().slice(0, 8).replace(/\d/g, "x")}`;
  const code = await codeBy[door](`${said} Kata ${word}.`);
  const { channelCode, externalId } = await world.row(code);
  const secret = firstSecret(world.context().secretKey, channelCode, externalId);
  return { code, secret, word, photoId: randomUUID(), around: [], token: null };
}

const doors = Object.keys(places) as Door[];
const accusing = "Pak lurah minta uang 500 ribu untuk surat pindah.";
const readers = ["intake", "verifier"];

describe.each(doors)("a complaint by %s whose words surely accuse an office that nobody named", (door) => {
  it("waits at the intake desk, and is met by Biro and its desk alone", async () => {
    const planted = await bring(door, accusing);
    const row = await world.row(planted.code);
    expect(row).toMatchObject({
      status: "triage",
      holderUnitId: null,
      accusedUnitId: null,
      isPublic: false,
      isConfidential: true,
      kelurahanCode: places[door],
    });
    expect(row).toMatchObject(replay(await world.timeline(planted.code)));
    await queueNotifications({ db: world.db, now: after(1) });
    const leaks: Record<string, string[]> = {};
    for (const [who, actor] of [...Object.entries(people), ["anybody", world.anonymous] as const])
      leaks[who] = leaksIn(await walkDoors(world, actor, after(1), planted), planted);
    for (const who of readers) {
      expect(leaks[who], who).toEqual(expect.arrayContaining(["its page"]));
      delete leaks[who];
    }
    expect(leaks).toEqual(Object.fromEntries(Object.keys(leaks).map((who) => [who, []])));
    expect(leaksIn(await walkFiles(world, after(1), planted), planted)).toEqual([]);
    const api = await world.callAs(world.staff.intake, after(1));
    expect(await api.intakeDesk.arrivals({})).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ code: planted.code })]),
    });
    expect(await api.intakeDesk.arrival({ code: planted.code })).toMatchObject({
      kelurahanCode: places[door],
      moves: expect.arrayContaining(["verify"]),
    });
  });

  it("stays private when the intake desk lets it go on", async () => {
    const { code } = await bring(door, accusing);
    await world.move(world.staff.intake, code, "verify", 1, { kelurahanCode: gambirCode });
    expect(await world.row(code)).toMatchObject({
      status: "waiting",
      isPublic: false,
      isConfidential: false,
      holderUnitId: await world.unitId(`kelurahan-${gambirCode}`),
    });
  });

  it("goes to the Inspektorat when the intake desk names the unit", async () => {
    const { code } = await bring(door, accusing);
    const api = await world.callAs(world.staff.intake, after(1));
    const unitId = await world.unitId(`kelurahan-${gambirCode}`);
    await api.accusation.name({ code, unitId, reason: "Disebut dalam laporannya." });
    expect(await world.row(code)).toMatchObject({
      status: "waiting",
      accusedUnitId: unitId,
      holderUnitId: await world.unitId("inspektorat"),
    });
  });

  it("gets a place from its reporter, and waits on", async () => {
    const { code, secret } = await bring(door, accusing);
    const reporter = await world.callAsReporter({ code, secret }, after(1));
    await reporter.intake.supplyPlace({ code, point: gambir, landmark: "Loket dua" });
    const row = await world.row(code);
    expect(row).toMatchObject({
      ...gambir,
      status: "triage",
      kelurahanCode: gambirCode,
      isConfidential: true,
    });
    expect(row).toMatchObject(replay(await world.timeline(code)));
    const { status } = await world.move(world.staff.intake, code, "verify", 2, { kelurahanCode: gambirCode });
    expect(status).toBe("waiting");
    expect(await world.row(code)).toMatchObject({ isConfidential: false });
  });

  it("is as ever when its words only mention an office", async () => {
    const { code } = await bring(door, "Sudah lapor ke pak lurah, belum ditanggapi.");
    expect(await world.row(code)).toMatchObject({
      status: places[door] ? "waiting" : "triage",
      isPublic: places[door] !== null,
      isConfidential: false,
    });
  });
});
