import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { looksAnHour } from "@/server/domain/complaint/identity-look";
import { minutes } from "@/server/domain/duration";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const contact = { name: "Siti", phone: "0812000333", email: "siti@contoh.id" };
const purpose = "find_place" as const;
const later = (count: number) => new Date(noon.getTime() + minutes(count));
const biro = (now: Date) => world.callAs(world.staff.verifier, now);
const look = async (code: string, reason = "Menanyakan letak lubang.", now = noon) =>
  (await biro(now)).identity.reveal({ code, purpose, reason });

describe("an officer who opens contacts", () => {
  it("is told to the reporter at once, by unit and reason, and to nobody else", async () => {
    const { code, secret } = await world.submit({ contact });
    const track = async (...own: { code: string; secret: string }[]) => {
      const found = await (await world.callAs(world.anonymous, noon, ...own)).complaint.track({ code });
      return found.view === "full" ? found.complaint.looks : null;
    };
    expect(await track({ code, secret })).toEqual([]);
    await look(code);
    expect(await track({ code, secret })).toEqual([
      { id: expect.any(Number), at: noon, unit: "Biro Pemerintahan", subject: "contact", purpose },
    ]);
    expect(await track()).toEqual([]);
  });

  it("is refused after the looks of an hour, also many at once, and may go on when the hour is over", async () => {
    const { code } = await world.submit({ contact });
    const start = later(120);
    const tries = Array.from({ length: looksAnHour + 10 }, () =>
      look(code, "Menanyakan letak lubang.", start).then(
        () => "shown",
        ({ message }) => message,
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((one) => one === "shown")).toHaveLength(looksAnHour);
    expect(new Set(outcomes)).toEqual(new Set(["shown", "looks_of_the_hour"]));
    expect(await look(code, "Menanyakan letak lubang.", later(181))).toMatchObject(contact);
  });

  it("gives a reason that somebody could have meant", async () => {
    const { code } = await world.submit({ contact });
    await expect(look(code, "xxxxxxxxxx", later(300))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("the review of looks", () => {
  it("lists the unusual officer first; only the Inspektorat reads number and words of a confidential complaint", async () => {
    const secretOne = await world.submit({ contact, categoryCode: "pungutan-liar" });
    await look(secretOne.code, "Menghubungi tentang pejabat itu.", later(400));
    const open = await world.submit({ contact: { ...contact, isVisibleToOfficers: true } });
    const holder = await world.callAs(world.staff.kelurahan, later(401));
    await holder.complaint.note({ code: open.code, publicNote: "Kami akan menelepon." });
    await holder.identity.reveal({ code: open.code, purpose, reason: "Menelepon tentang lokasi." });
    const { officers, looks } = await (
      await world.callAs(world.staff.inspectorate, later(402))
    ).identity.review();
    expect(officers.map(({ name, marks }) => [name, marks])).toEqual([
      ["Petugas verifier", ["many", "idle", "copied"]],
      ["Petugas kelurahan", []],
    ]);
    expect(officers[1]).toMatchObject({ looks: 1, mostAnHour: 1, withoutStep: 0 });
    expect(looks[0]).toMatchObject({ officer: "Petugas kelurahan", code: open.code, purpose });
    const reason = "Menghubungi tentang pejabat itu.";
    expect(looks[1]).toMatchObject({ officer: "Petugas verifier", code: secretOne.code, reason });
    const admin = await world.callAs(world.staff.administrator, later(402));
    expect((await admin.identity.review()).looks[1]).toMatchObject({ code: null, reason: null });
  });

  it("keeps the Inspektorat's number and reason when an office is named later, but not when it is the accused", async () => {
    const reviewed = async (accused: string) => {
      const { code, secret } = await world.submit({ contact });
      await look(code, `Menanyakan letak di ${accused}.`, later(500));
      const reporter = await world.callAsReporter({ code, secret }, later(501));
      await reporter.accusation.nameByReporter({ code, unitId: await world.unitId(accused) });
      const inspector = await world.callAs(world.staff.inspectorate, later(502));
      return { code, row: (await inspector.identity.review()).looks[0] };
    };
    const named = await reviewed(`kelurahan-${gambirCode}`);
    expect(named.row).toMatchObject({ code: named.code, reason: expect.stringContaining("letak") });
    expect((await reviewed("inspektorat")).row).toMatchObject({ code: null, reason: null });
  });
});

it("a look at sealed originals counts for the officer, as oversight", async () => {
  const { code } = await world.submit({ text: "Rumah Bu Sri Lestari di gang buntu itu gelap." });
  const inspector = await world.callAs(world.staff.inspectorate, later(520));
  await inspector.redaction.originals({ code, reason: "Memeriksa penyamaran kata." });
  const { officers } = await inspector.identity.review();
  const own = officers.find(({ name }) => name === "Petugas inspectorate");
  expect(own).toMatchObject({ looks: 1, withoutStep: 0 });
});

describe("an administrator who opens a private text", () => {
  const text = { purpose: "oversee", reason: "Memeriksa penanganan laporan itu." } as const;
  const open = async (code: string, now: Date) =>
    (await world.callAs(world.staff.administrator, now)).identity.openText({ code, ...text });

  it("is told to the reporter by unit and reason, and to the Inspektorat by name and words", async () => {
    const { code, secret } = await world.submit({ contact, isPublic: false });
    await open(code, later(10));
    const found = await (await world.callAsReporter({ code, secret }, later(11))).complaint.track({ code });
    expect(found).toMatchObject({
      complaint: {
        looks: [{ at: later(10), unit: "Biro Pemerintahan", subject: "text", purpose: "oversee" }],
      },
    });
    const inspector = await world.callAs(world.staff.inspectorate, later(12));
    const { officers, looks } = await inspector.identity.review();
    expect(looks.find((one) => one.code === code)).toMatchObject({
      officer: "Petugas administrator",
      subject: "text",
      reason: text.reason,
    });
    expect(officers.map(({ name }) => name)).toContain("Petugas administrator");
  });

  it("is refused after the looks of an hour, and marked for many, not for handling none", async () => {
    const { code } = await world.submit({ isPublic: false });
    for (let look = 0; look < looksAnHour; look += 1) await open(code, later(100));
    await expect(open(code, later(101))).rejects.toMatchObject({ message: "looks_of_the_hour" });
    const { officers } = await (await world.callAs(world.staff.inspectorate, later(102))).identity.review();
    const own = officers.find(({ name }) => name === "Petugas administrator");
    expect(own).toMatchObject({ marks: ["many", "copied"], withoutStep: 0 });
  });

  it("gives a reason of its own list, in words", async () => {
    const { code } = await world.submit({ isPublic: false });
    const admin = await world.callAs(world.staff.administrator, later(200));
    const ask = { code, ...text, purpose: "find_place" as never };
    await expect(admin.identity.openText(ask)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const idle = { code, ...text, reason: "xxxxxxxxxx" };
    await expect(admin.identity.openText(idle)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await admin.complaint.desk({ code })).complaint.text).toBeNull();
  });
});
