import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";
import { walkDoors, walkFiles } from "@/server/complaint/testing/doors";
import { mask } from "@/server/domain/masking/public-text";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const words = "Bu Siti Mawar";
const reason = "Menyebut nama seorang warga.";

/** A public complaint in whose text, landmark, answer and officer's note a name stands. */
async function plant() {
  const text = "Got mampet, kata Bu Siti Mawar.";
  const { code, secret } = await world.submit({ text, landmark: "Rumah bu siti mawar" });
  await world.move(world.staff.kelurahan, code, "ask", 1, { publicNote: "Rumah Bu Siti Mawar yang mana?" });
  await world.move(world.anonymous, code, "answer", 1, { secret, publicNote: "Bu Siti Mawar di gang 3." });
  return { code, secret };
}
const anybody = async (hours: number) => world.callAs(world.anonymous, after(hours));
const notes = async (code: string) => (await world.timeline(code)).map(({ publicNote }) => publicNote);

describe("words that an officer hides", () => {
  it("are gone for everybody from text, landmark and notes, and the timeline says so", async () => {
    const { code, secret } = await plant();
    const desk = await world.callAs(world.staff.verifier, after(2));
    expect(await desk.redaction.byOfficer({ code, words, reason })).toEqual({ places: 4 });
    const planted = { code, secret, word: "Got", photoId: "", around: [], token: null };
    const seen = {
      ...(await walkDoors(world, world.anonymous, after(3), planted)),
      ...(await walkDoors(world, world.staff.kelurahan, after(3), planted)),
      ...(await walkFiles(world, after(3), planted)),
    };
    expect(Object.entries(seen).filter(([, text]) => /siti mawar/i.test(text))).toEqual([]);
    const page = await (await anybody(3)).complaint.track({ code });
    const complaint = page.view === "full" ? page.complaint : null;
    expect(complaint?.text).toBe(`Got mampet, kata ${mask}.`);
    expect(complaint?.timeline.at(-1)).toMatchObject({ kind: "redact", note: reason });
    expect(await notes(code)).toEqual([null, `Rumah ${mask} yang mana?`, `${mask} di gang 3.`, reason]);
  });

  it("are read in the original by the Inspektorat alone, each look recorded with its reason", async () => {
    const { code } = await plant();
    const desk = await world.callAs(world.staff.intake, after(2));
    await desk.redaction.byOfficer({ code, words, reason });
    const inspector = await world.callAs(world.staff.inspectorate, after(3));
    const why = "Pemeriksaan atas keluhan warga.";
    const originals = await inspector.redaction.originals({ code, reason: why });
    expect(originals.map(({ field, original }) => [field, original])).toEqual([
      ["text", "Got mampet, kata Bu Siti Mawar."],
      ["landmark", "Rumah bu siti mawar"],
      ["note", "Rumah Bu Siti Mawar yang mana?"],
      ["note", "Bu Siti Mawar di gang 3."],
    ]);
    const looks = await world.sql`
      select reason, staff_id::int as staff from redaction_look l join complaint c on c.id = l.complaint_id where c.code = ${code}`;
    expect(looks).toEqual([{ reason: why, staff: world.staff.inspectorate.staffId }]);
    await expect(desk.redaction.originals({ code, reason: why })).rejects.toThrow("not_allowed");
    const review = await inspector.identity.review();
    expect(review.looks).toMatchObject([
      { subject: "original", code, reason: why, officer: "Petugas inspectorate" },
    ]);
    const kept = await world.sql`select original from redaction`;
    expect(JSON.stringify(kept)).not.toMatch(/siti/i);
  });

  it("need a right, and stand somewhere", async () => {
    const { code } = await plant();
    const holder = await world.callAs(world.staff.kelurahan, after(2));
    await expect(holder.redaction.byOfficer({ code, words, reason })).rejects.toThrow("not_allowed");
    const desk = await world.callAs(world.staff.verifier, after(2));
    const missing = { code, words: "Pak Burhan", reason };
    await expect(desk.redaction.byOfficer(missing)).rejects.toThrow("words_not_found");
    expect((await world.timeline(code)).at(-1)?.kind).toBe("answer");
  });
});

describe("words that a reporter hides", () => {
  it("are gone from their own texts; an officer's note stays", async () => {
    const { code, secret } = await plant();
    const api = await world.callAsReporter({ code, secret }, after(2));
    expect(await api.redaction.byReporter({ code, words })).toEqual({ places: 3 });
    expect(await notes(code)).toEqual([null, "Rumah Bu Siti Mawar yang mana?", `${mask} di gang 3.`, null]);
    const stranger = await world.callAsReporter({ code, secret: "SALAH" }, after(2));
    await expect(stranger.redaction.byReporter({ code, words })).rejects.toThrow("not_allowed");
  });
});

describe("the timeline", () => {
  it("is rewritten by nobody, and a note is masked only after its original was sealed", async () => {
    const { code } = await plant();
    const [, asked] = await world.timeline(code);
    const hide = (shown: string) => world.db.execute(`select hide_note(${asked?.id}, 'note', '${shown}')`);
    const cause = (message: string) =>
      expect.objectContaining({ cause: expect.objectContaining({ message }) });
    await expect(hide(mask)).rejects.toEqual(cause(`the original of event ${asked?.id} is not sealed`));
    await expect(hide("Semua beres.")).rejects.toThrow();
    await expect(world.sql`update complaint_event set public_note = 'x'`).rejects.toThrow("append-only");
    await expect(world.sql`delete from complaint_event`).rejects.toThrow("append-only");
  });
});
