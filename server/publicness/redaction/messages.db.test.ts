import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { mask } from "@/server/domain/masking/public-text";
import { openSpeakers } from "@/server/gateway/testing/open-speakers";
import { speakers } from "@/server/gateway/testing/speakers";
import { redactWords } from "./redact-words";

let world: World;
let sides: Awaited<ReturnType<typeof openSpeakers>>;
const spoken = speakers.filter(({ channelCode }) => ["sms_1708", "whatsapp"].includes(channelCode));
beforeAll(async () => {
  world = await openWorld();
  sides = await openSpeakers(world, spoken);
});
afterAll(async () => {
  await sides.close();
  await world.close();
});

const words = "Bu Siti Mawar";
const reason = "Menyebut nama seorang warga.";
const internals = async (code: string) =>
  (await world.timeline(code)).flatMap(({ internalNote }) => internalNote ?? []);

/** A complaint, its reporter's second message and an officer's internal note, all with a name. */
async function converse(speaker: (typeof spoken)[number]) {
  const from = sides.someone();
  await sides.say(speaker, { from, text: "Got mampet di depan rumah Bu Siti Mawar, bau sekali" }, noon);
  const [found] = await sides.complaintsOf(speaker, from);
  const code: string = found?.code;
  await sides.say(speaker, { from, text: `${code} kata Bu Siti Mawar hijau` }, after(1));
  const desk = await world.callAs(world.staff.verifier, after(2));
  await desk.complaint.note({ code, publicNote: null, internalNote: "Bu Siti Mawar RT 5", mentions: [] });
  return code;
}

describe.each(spoken)("a later message by $channelCode", (speaker) => {
  it("loses the words that its reporter hides; an officer's note stays", async () => {
    const code = await converse(speaker);
    const { id: complaintId } = await world.row(code);
    const context = { db: world.db, actor: { kind: "reporter", complaintId } as const, now: after(3) };
    expect(await redactWords(context, { code, words, reason: null })).toEqual({ places: 2 });
    expect(await internals(code)).toEqual([`${code} kata ${mask} hijau`, "Bu Siti Mawar RT 5"]);
  });

  it("loses the words that an officer hides, as internal notes do; the Inspektorat reads the originals", async () => {
    const code = await converse(speaker);
    const desk = await world.callAs(world.staff.verifier, after(3));
    expect(await desk.redaction.byOfficer({ code, words, reason })).toEqual({ places: 3 });
    expect(await internals(code)).toEqual([`${code} kata ${mask} hijau`, `${mask} RT 5`]);
    const inspector = await world.callAs(world.staff.inspectorate, after(4));
    const originals = await inspector.redaction.originals({ code, reason });
    expect(originals.map(({ field, original }) => [field, original])).toEqual([
      ["text", "Got mampet di depan rumah Bu Siti Mawar, bau sekali"],
      ["internal", `${code} kata Bu Siti Mawar hijau`],
      ["internal", "Bu Siti Mawar RT 5"],
    ]);
  });
});

it("the number of a merged duplicate is no text in which words are hidden", async () => {
  const [duplicate, master] = [await world.submit(), await world.submit({ text: "Jalan berlubang." })];
  await world.move(world.staff.kelurahan, duplicate.code, "merge", 1, { masterCode: master.code });
  const desk = await world.callAs(world.staff.verifier, after(2));
  const digits = { code: master.code, words: duplicate.code, reason };
  await expect(desk.redaction.byOfficer(digits)).rejects.toThrow("words_not_found");
  expect(await internals(master.code)).toEqual([duplicate.code]);
});
