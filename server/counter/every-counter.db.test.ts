import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { gambirCode, noon, openWorld, someComplaint, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { postScan } from "@/server/evidence/scans/http";

let world: World;
let staff: World["staff"] & { city: StaffActor };
beforeAll(async () => {
  world = await openWorld();
  staff = { ...world.staff, city: await hire(world.db, "district", "kota-31.71") };
});
afterAll(() => world.close());

const counters: { channel: string; clerk: keyof typeof staff; isConfidential: boolean }[] = [
  { channel: "kantor_kelurahan", clerk: "kelurahan", isConfidential: false },
  { channel: "kantor_kecamatan", clerk: "district", isConfidential: false },
  { channel: "surat_gubernur", clerk: "intake", isConfidential: false },
  { channel: "pendopo", clerk: "intake", isConfidential: false },
  { channel: "mass_media", clerk: "intake", isConfidential: false },
  { channel: "kantor_wali_kota", clerk: "city", isConfidential: false },
  { channel: "inspektorat", clerk: "inspectorate", isConfidential: true },
];

describe.each(counters)("a complaint taken in at $channel", ({ channel, clerk, isConfidential }) => {
  const takeIn = async (over = {}) =>
    (await world.callAs(staff[clerk])).counter.takeIn({
      ...{ ...someComplaint(), channelCode: channel, point: null, kelurahanCode: gambirCode },
      ...{ hasConsent: false, contact: {}, externalId: randomUUID(), ...over },
    });

  it("belongs to that channel, and its receipt opens it for the reporter", async () => {
    const { code } = await takeIn();
    expect(await world.row(code)).toMatchObject({ channelCode: channel, isConfidential });
    const paper = await (await world.callAs(staff[clerk])).counter.receipt({ code });
    const api = await world.callAsReporter({ code, secret: paper.secret });
    const tracked = await api.complaint.track({ code });
    expect(tracked).toMatchObject({ complaint: { viewer: "reporter", code } });
  });

  it("is deduplicated when the form is sent again, even with another text", async () => {
    const externalId = randomUUID();
    const first = await takeIn({ externalId });
    expect(await takeIn({ externalId })).toEqual(first);
    expect(await takeIn({ externalId, text: "Kata-kata yang lain sama sekali" })).toEqual(first);
  });

  it("keeps emoji and right-to-left text", async () => {
    const text = "🚧👩🏽‍🔧 حفرة كبيرة في الطريق";
    expect(await world.row((await takeIn({ text })).code)).toMatchObject({ text });
  });

  it.each([
    ["no words", " \u0000 "],
    ["100 kB of words", "panjang ".repeat(12_800)],
  ])("of %s is refused", async (_what, text) => {
    await expect(takeIn({ text })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it.each<[string, number, string, Uint8Array<ArrayBuffer>, HeadersInit]>([
    ["of 30 MB", 413, "scan_too_large", new Uint8Array(30_000_000), {}],
    ["that says it has 30 MB", 413, "scan_too_large", new Uint8Array(9), { "content-length": "30000000" }],
    ["that is broken", 422, "scan_broken", new TextEncoder().encode("%PDF-1.7 rusak"), {}],
    ["that is none", 422, "scan_not_pdf", new TextEncoder().encode("<html>"), {}],
    ["from another site", 403, "foreign_origin", new Uint8Array(9), { "sec-fetch-site": "cross-site" }],
  ])("with a scan %s stores no scan, and says why", async (_what, status, error, body, headers) => {
    const request = new Request("http://x/api/scans", { method: "POST", body, headers });
    const response = await postScan({ db: world.db, actor: staff[clerk], now: noon }, request);
    expect([response.status, await response.json()]).toEqual([status, { error }]);
    expect(await world.sql`select 1 from scan`).toEqual([]);
  });

  it("is refused from another counter and from an officer without one", async () => {
    for (const actor of [world.staff.agency, world.anonymous])
      await expect(
        (await world.callAs(actor)).counter.takeIn({
          ...{ ...someComplaint(), channelCode: channel, kelurahanCode: gambirCode },
          ...{ hasConsent: false, externalId: randomUUID() },
        }),
      ).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|UNAUTHORIZED|BAD_REQUEST/) });
  });
});
