import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { openSpeakers } from "./testing/open-speakers";
import { besides, speakers, withPictures } from "./testing/speakers";

let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, speakers);
});
afterAll(async () => {
  await street.close();
  await world.close();
});

const kept = async () => (await world.sql`select count(*)::int as n from channel_arrival`)[0]?.n;

describe.each(speakers)("a message by $name", (speaker) => {
  const bring = async (over: { text?: string; picture?: string } = {}) => {
    const from = street.someone();
    await street.say(speaker, { from, text: `Got mampet nomor ${from}`, ...over });
    return { from, complaints: await street.complaintsOf(speaker, from) };
  };

  it("becomes a complaint, with a reply on the same channel with its number", async () => {
    const { from, complaints } = await bring();
    expect(complaints).toMatchObject([{ status: "triage", text: `Got mampet nomor ${from}` }]);
    const answers = street.answersTo(speaker, from);
    expect(answers).toEqual([expect.stringContaining(`${complaints[0]?.code}: `)]);
  });

  it("with a wrong signature is refused and not stored", async () => {
    const from = street.someone();
    const before = await kept();
    const body = speaker.write({ id: "1", from, text: "Palsu", at: noon });
    expect((await street.send(speaker, body, noon, "bukan rahasianya sama sekali")).status).toBe(401);
    expect(await kept()).toBe(before);
  });

  it("that is replayed byte for byte, or delivered under the same id, is one complaint with one reply", async () => {
    const said = { id: "424242", from: street.someone(), text: "Pohon tumbang di gang" };
    const body = speaker.write({ ...said, at: noon });
    for (const _ of [1, 2]) await street.send(speaker, body, noon);
    await street.desk.work(noon);
    await street.say(speaker, said, after(0.1));
    expect(await street.complaintsOf(speaker, said.from)).toHaveLength(1);
    expect(street.answersTo(speaker, said.from)).toHaveLength(1);
  });

  it("keeps emoji and right-to-left text", async () => {
    const text = "🚧👩🏽‍🔧 حفرة كبيرة في الطريق ‏";
    const { complaints } = await bring({ text });
    expect(complaints.map((row) => row.text)).toEqual([text.trim()]);
  });

  it.each(["", " \u0000\n\t "])(
    "of the text %j is refused with a reply that says what to do",
    async (text) => {
      const { from, complaints } = await bring({ text });
      expect(complaints).toEqual([]);
      expect(street.answersTo(speaker, from)).toEqual([expect.stringContaining("Tulis apa yang terjadi")]);
    },
  );

  it.each(["", "x"])("of 100 kB after %j is cut, and no emoji in half", async (before) => {
    const { complaints } = await bring({ text: before + "🚧".repeat(25_000) });
    expect(complaints.map((row) => row.text)).toEqual([expect.stringMatching(/^x?🚧{1990,1999} …$/u)]);
  });

  it("that is broken becomes a dead letter, and the messages with it are not held up", async () => {
    const from = street.someone();
    const whole = speaker.write({ id: "777", from, text: "Lampu mati", at: noon });
    const dead = async () => (await world.sql`select 1 from channel_arrival where state = 'dead'`).length;
    const before = await dead();
    for (const body of [
      whole.slice(0, -9),
      `[${from}]`,
      `\u0000\u00ff${from}`,
      `{"${from}":${"[".repeat(50_000)}`,
    ])
      expect((await street.send(speaker, body, noon)).status).toBe(200);
    await street.send(speaker, whole, noon);
    await street.desk.work(noon);
    expect(await dead()).toBe(before + 4);
    expect(await street.complaintsOf(speaker, from)).toHaveLength(1);
  });

  it("of 30 MB is refused before it is read", async () => {
    const before = await kept();
    expect((await street.send(speaker, "x".repeat(30_000_000), noon)).status).toBe(413);
    expect(await kept()).toBe(before);
  });
});

describe.each([...withPictures, ...besides])("a photo by $name", (speaker) => {
  it.each(["besar.jpg", "pindah.jpg"])("that is %s is left out, and the text stays", async (name) => {
    const from = street.someone();
    const picture = `${street.pictures.url}/${name}`;
    await street.say(speaker, { from, text: "Jembatan retak", picture });
    expect(await street.complaintsOf(speaker, from)).toMatchObject([{ text: "Jembatan retak", photos: 0 }]);
  });
});
