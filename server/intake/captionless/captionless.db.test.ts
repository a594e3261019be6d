import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteOrphanPhotos } from "@/db/queries/complaint/photos";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { openSpeakers } from "@/server/gateway/testing/open-speakers";
import { withPictures } from "@/server/gateway/testing/speakers";

let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, withPictures);
});
afterAll(async () => {
  await street.close();
  await world.close();
});

const [whatsapp, directMessages] = withPictures;
if (!whatsapp || !directMessages) throw new Error("no speakers");
const picture = () => `${street.pictures.url}/lubang.jpg`;
const waiting = async () => (await world.sql`select count(*)::int as n from wordless_message`)[0]?.n;

describe.each(withPictures)("a captionless photo by $name", (speaker) => {
  it("is stored, a text is requested, and both become one complaint", async () => {
    const from = street.someone();
    expect(await street.say(speaker, { from, picture: picture() })).toBe(200);
    expect(await street.complaintsOf(speaker, from)).toEqual([]);
    expect(street.answersTo(speaker, from)).toEqual([
      expect.stringContaining("Balas dengan apa yang terjadi"),
    ]);
    await street.say(speaker, { from, text: "Lubang besar di depan pasar" }, after(5));
    expect(await street.complaintsOf(speaker, from)).toMatchObject([
      { text: "Lubang besar di depan pasar", photos: 1, submitted_at: after(5) },
    ]);
    const told = street.answersTo(speaker, from);
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/^JK\d+: .*#kode=\w{16}$/);
    expect(await waiting()).toBe(0);
  });

  it("that gets no text waits at the intake desk, where an officer sees it and may mark it as spam", async () => {
    const from = street.someone();
    await street.say(speaker, { from, picture: picture() });
    await street.desk.work(after(23));
    expect(await street.complaintsOf(speaker, from)).toEqual([]);
    await street.desk.work(after(24));
    await street.desk.work(after(24));
    const [row, ...others] = await street.complaintsOf(speaker, from);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ status: "triage", text: "[Foto tanpa keterangan]", photos: 1 },
      submitted_at: after(24),
    });
    const desk = (await world.callAs(world.staff.intake, after(24))).intakeDesk;
    const seen = await desk.arrival({ code: row?.code });
    expect(seen.photoIds).toHaveLength(1);
    expect(seen.moves).toEqual(expect.arrayContaining(["verify", "ask", "propose_rejection"]));
    expect(street.answersTo(speaker, from).at(-1)).toContain(row?.code);
    await street.say(speaker, { from, text: "Ini soal lain sama sekali" }, after(25));
    expect(await street.complaintsOf(speaker, from)).toMatchObject([{ photos: 1 }, { photos: 0 }]);
  });
});

describe("a captionless message", () => {
  it("of an album is one complaint with one request for text, however often it is delivered", async () => {
    const from = street.someone();
    const album = ["900001", "900002", "900003"];
    for (const id of [...album, ...album]) await street.say(whatsapp, { id, from, picture: picture() });
    expect(street.answersTo(whatsapp, from)).toHaveLength(1);
    await street.say(whatsapp, { from, text: "Banjir di gang kami" }, after(1));
    for (const id of album) await street.say(whatsapp, { id, from, picture: `${picture()}?lagi` }, after(2));
    expect(await street.complaintsOf(whatsapp, from)).toMatchObject([{ photos: 3 }]);
    expect(street.answersTo(whatsapp, from)).toHaveLength(2);
  });

  it("keeps its photos from the clean-up of unattached uploads", async () => {
    const from = street.someone();
    await street.say(whatsapp, { from, picture: picture() });
    await deleteOrphanPhotos(world.db, new Date(Date.now() + 1_000));
    await street.say(whatsapp, { from, text: "Pohon condong ke rumah" }, after(1));
    expect(await street.complaintsOf(whatsapp, from)).toMatchObject([{ photos: 1 }]);
  });

  it("is completed by no command and no other sender, and a text sent twice is one complaint", async () => {
    const [from, other] = [street.someone(), street.someone()];
    await street.say(whatsapp, { from: other, text: "Sudah pernah lapor soal halte" });
    await street.say(whatsapp, { from, picture: picture() });
    await street.say(whatsapp, { from: other, text: "STOP" }, after(1));
    await street.say(whatsapp, { from: other, text: "Halte rusak" }, after(1));
    expect(await street.complaintsOf(whatsapp, other)).toMatchObject([{ photos: 0 }, { photos: 0 }]);
    for (const hours of [2, 3]) await street.say(whatsapp, { from, text: "Kabel menjuntai" }, after(hours));
    expect(await street.complaintsOf(whatsapp, from)).toMatchObject([{ photos: 1 }]);
  });

  it("continues the complaint that its text quotes", async () => {
    const from = street.someone();
    await street.say(whatsapp, { from, text: "Lampu mati di taman" });
    const [row] = await street.complaintsOf(whatsapp, from);
    await street.say(whatsapp, { from, picture: picture() }, after(30));
    expect((await world.timeline(row?.code)).map(({ kind }) => kind)).toEqual(["submit"]);
    await street.say(whatsapp, { from, text: `${row?.code} masih gelap` }, after(31));
    expect(await street.complaintsOf(whatsapp, from)).toMatchObject([{ photos: 1 }]);
    expect((await world.timeline(row?.code)).at(-1)?.internalNote).toContain("masih gelap");
  });

  it("may be a shared place, and a place without a text becomes no complaint", async () => {
    const [from, silent] = [street.someone(), street.someone()];
    const share = async (sender: string) => {
      const body = whatsapp.write({ id: sender, from: sender, text: "", at: noon });
      const { entry, ...rest } = JSON.parse(body);
      const [message] = entry[0].changes[0].value.messages;
      Object.assign(message, { type: "location", text: undefined, location: gambir });
      await street.send(whatsapp, JSON.stringify({ ...rest, entry }), noon);
      await street.desk.work(noon);
    };
    await share(from);
    await street.say(whatsapp, { from, text: "Trotoar ambles" }, after(1));
    expect(await street.complaintsOf(whatsapp, from)).toMatchObject([{ status: "waiting" }]);
    await share(silent);
    await street.desk.work(after(24));
    expect(await street.complaintsOf(whatsapp, silent)).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it("is limited to twenty of one sender", async () => {
    const from = street.someone();
    for (let more = 0; more < 21; more += 1) await street.say(whatsapp, { from, picture: picture() });
    expect(await waiting()).toBe(20);
    expect(street.answersTo(whatsapp, from).at(-1)).toContain("belum menjadi laporan");
    await street.desk.work(after(24));
    expect(await street.complaintsOf(whatsapp, from)).toMatchObject([{ photos: 20 }]);
  });

  it("in private is not joined with a public text of the same sender", async () => {
    const from = street.someone();
    await street.say(directMessages, { from, picture: picture() });
    const tweet = {
      ...{ id_str: "55501", created_at: noon.toISOString(), text: "@DKIJakarta Sampah menumpuk" },
      user: { id_str: from, screen_name: "warga" },
      entities: { user_mentions: [{ id_str: "170101", screen_name: "DKIJakarta" }] },
    };
    const body = JSON.stringify({ for_user_id: "170101", tweet_create_events: [tweet] });
    await street.send(directMessages, body, after(1));
    await street.desk.work(after(1));
    expect(await street.complaintsOf(directMessages, from)).toMatchObject([{ photos: 0 }]);
    await street.say(directMessages, { from, text: "Ini foto petugasnya" }, after(2));
    expect(await street.complaintsOf(directMessages, from)).toMatchObject([{ photos: 0 }, { photos: 1 }]);
  });
});
