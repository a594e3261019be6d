import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { mask } from "@/server/domain/masking/public-text";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const words = "Bu Siti Mawar";
const reason = "Menyebut nama seorang warga.";
const note = "Menurut Bu Siti Mawar benar.";

/** A complaint whose handler wrote behind the wall of a named unit; then the accusation was dropped. */
async function accuseAndDrop(unit: string, handler: StaffActor, meanwhile = async (_code: string) => {}) {
  const { code, secret } = await world.submit({ text: "Petugas meminta uang." });
  const reporter = await world.callAsReporter({ code, secret }, after(1));
  await reporter.accusation.nameByReporter({ code, unitId: await world.unitId(unit) });
  const office = await world.callAs(handler, after(2));
  await office.complaint.note({ code, publicNote: note, internalNote: note, mentions: [] });
  await meanwhile(code);
  await (await world.callAs(handler, after(4))).accusation.drop({ code, reason });
  await world.move(world.staff.intake, code, "verify", 5, {
    kelurahanCode: gambirCode,
    categoryCode: "jalan",
  });
  return code;
}

describe("notes behind the wall of an accusation that was dropped", () => {
  it("are neither probed nor overwritten by the office that was accused", async () => {
    const code = await accuseAndDrop("biro-pemerintahan", world.staff.inspectorate);
    for (const officer of [world.staff.verifier, world.staff.intake]) {
      const desk = await world.callAs(officer, after(6));
      await expect(desk.redaction.byOfficer({ code, words, reason })).rejects.toThrow("words_not_found");
    }
    expect((await world.timeline(code)).map(({ publicNote }) => publicNote)).toContain(note);
  });

  it("are not read in the original by the Inspektorat that was accused", async () => {
    const { verifier, inspectorate } = world.staff;
    const code = await accuseAndDrop("inspektorat", verifier, async (code) => {
      const desk = await world.callAs(verifier, after(3));
      await desk.redaction.byOfficer({ code, words, reason });
      await desk.redaction.byOfficer({ code, words: "meminta uang", reason });
    });
    expect(JSON.stringify(await world.timeline(code))).toContain(`Menurut ${mask} benar.`);
    const inspector = await world.callAs(inspectorate, after(6));
    const originals = await inspector.redaction.originals({ code, reason });
    expect(originals.map(({ field, original }) => [field, original])).toEqual([
      ["text", "Petugas meminta uang."],
    ]);
  });
});
