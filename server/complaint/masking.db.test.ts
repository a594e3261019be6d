import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uploadPhoto } from "@/db/testing/factories";
import { letBeAsked } from "@/db/testing/let-be-asked";
import { after, gambir, openWorld, type World } from "@/db/testing/world";
import { mask } from "@/server/domain/masking/public-text";
import { type PlantedComplaint, walkDoors, walkFiles } from "./testing/doors";

let world: World;
let planted: PlantedComplaint;

const personal = {
  text: [
    "3171014508900001",
    "0812-3456-7890",
    "dian@contoh.id",
    "B 1234 XYZ",
    "5220123456",
    "#kode=4XK9Q2M7TRABCDE1",
  ],
  landmark: ["081298765432"],
  note: ["0813-1111-2222", "b 4321 abc"],
  answer: ["081377778888"],
};
const all = Object.values(personal).flat();
const leftIn = (text: string) => all.filter((value) => text.includes(value));

beforeAll(async () => {
  world = await openWorld();
  const photo = await uploadPhoto(world.db);
  const [nik, phone, email, plate, account, link] = personal.text;
  const { code, secret } = await world.submit({
    text: `Lubang. NIK ${nik}, WA ${phone}, ${email}, mobil ${plate}, rek BCA ${account}, https://lapor.contoh.id/lacak/JK2611240001${link}`,
    landmark: `Warung, ${personal.landmark[0]}`,
    photos: [photo],
  });
  const { kelurahan } = world.staff;
  const holder = await world.callAs(kelurahan, after(1));
  const { token } = await holder.external.make({ code, body: "PLN", instruction: null, days: 7 });
  await world.move(kelurahan, code, "ask", 1, {
    publicNote: `Hubungi ${personal.note[0]}, mobil ${personal.note[1]}`,
  });
  const reporter = await world.callAsReporter({ code, secret }, after(2));
  await reporter.complaint.respond({
    code,
    action: "answer",
    expectedStatus: "waiting",
    publicNote: `Ini nomor saya ${personal.answer[0]}`,
  });
  planted = { code, secret, word: "Warung", photoId: photo.id, around: [], token };
});
afterAll(() => world.close());

describe("personal data in a public complaint", () => {
  it("leaves by no public door, file or feed, and the mask does", async () => {
    const seen: Record<string, string> = {
      ...(await walkDoors(world, world.anonymous, after(3), planted)),
      ...(await walkFiles(world, after(3), planted)),
    };
    expect(
      Object.entries(seen).flatMap(([door, text]) => leftIn(text).map((value) => `${door}: ${value}`)),
    ).toEqual([]);
    for (const door of ["tracking page", "area's newest", "link for a body outside", "open311", "handoff"])
      expect(seen[door], door).toContain(mask);
    const api = await world.callAs(world.anonymous, after(3));
    const tracked = await api.complaint.track({ code: planted.code });
    const groupCode = tracked.view === "full" ? tracked.complaint.group.code : "";
    const near = await api.map.nearby({ point: gambir, groupCode });
    expect(near.map(({ excerpt }) => leftIn(excerpt).concat(excerpt.slice(0, 20)))).toEqual([
      ["Lubang. NIK ▇▇▇ (dis"],
    ]);
  });

  it.each(["field", "governor", "administrator"] as const)(
    "is masked for %s, who does not handle it",
    async (role) => {
      const seen = await walkDoors(world, world.staff[role], after(3), planted);
      expect(Object.values(seen).flatMap(leftIn)).toEqual([]);
    },
  );

  it("is whole for the officer who handles it, and for the reporter", async () => {
    const officer = await world.callAs(world.staff.kelurahan, after(3));
    expect(leftIn(JSON.stringify(await officer.complaint.desk({ code: planted.code })))).toEqual(all);
    const { code, secret } = planted;
    const own = await (await world.callAsReporter({ code, secret }, after(3))).complaint.track({ code });
    expect(leftIn(JSON.stringify(own))).toEqual(all);
  });
});

it("a note and a question for everybody do not name the reporter", async () => {
  const contact = { name: "Rudi Hartono Wijaya", phone: null, email: null };
  const { code } = await world.submit({ contact }, after(4));
  const told = "Sudah bertemu Pak Rudi Hartono di lokasi.";
  const holder = await world.callAs(world.staff.kelurahan, after(5));
  await holder.complaint.note({ code, publicNote: told, internalNote: told });
  await letBeAsked(world.context(), code);
  await holder.complaint.move({ code, action: "ask", expectedStatus: "waiting", publicNote: told });
  const notes = await world.sql`
    select public_note, internal_note from complaint_event e join complaint c on c.id = e.complaint_id
    where c.code = ${code} and public_note is not null order by e.id`;
  const shown = `Sudah bertemu ${mask} di lokasi.`;
  expect(notes).toMatchObject([
    { public_note: shown, internal_note: told },
    { public_note: shown, internal_note: null },
  ]);
});
