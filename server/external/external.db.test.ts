import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uploadPhoto } from "@/db/testing/factories";
import { formsOf } from "@/db/testing/forms-of";
import { after, openWorld, type World } from "@/db/testing/world";
import { linkIdOf } from "@/server/auth/link-keys";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asHolder = (hours = 1) => world.callAs(world.staff.kelurahan, after(hours));
/** Somebody who has opened this link. */
async function outside(token: string, hours: number) {
  const { external } = await world.callAs(world.anonymous, after(hours), { kind: "outside", token });
  const link = linkIdOf(token);
  return {
    open: () => external.open({ link }),
    report: (note: string, photos: { id: string; token: string }[] = []) =>
      external.report({ link, note, photos }),
  };
}

/** A complaint and a link for PLN that is valid for seven days from the first hour. */
async function link(over: Record<string, unknown> = {}) {
  const { code } = await world.submit(over);
  const { token } = await (await asHolder()).external.make({
    code,
    body: "PLN UP3 Menteng",
    instruction: "Kabel menjuntai di depan toko.",
    days: 7,
  });
  return { code, token };
}

describe("a link for an external body", () => {
  it("shows the complaint without its reporter, and takes one result with its photo", async () => {
    const { code, token } = await link({ contact: { name: "Sari Melati", phone: "0812000000" } });
    const view = await (await outside(token, 2)).open();
    expect(view).toMatchObject({ state: "open", code, body: "PLN UP3 Menteng" });
    expect(JSON.stringify(view)).not.toMatch(/Sari|0812/);
    const photo = await uploadPhoto(world.db);
    await (await outside(token, 3)).report("Kabel sudah dirapikan.", [photo]);
    const [step] = (await world.timeline(code)).slice(-1);
    expect(step).toMatchObject({
      kind: "external",
      publicNote: "PLN UP3 Menteng: Kabel sudah dirapikan.",
      toStatus: "waiting",
    });
    expect((await (await asHolder(4)).complaint.byCode({ code })).proofPhotoIds).toEqual([photo.id]);
  });

  it("works once", async () => {
    const { token } = await link();
    const { open, report } = await outside(token, 2);
    const tries = [1, 2, 3].map(() => report("Selesai."));
    const outcomes = (await Promise.allSettled(tries)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(report("Lagi.")).rejects.toMatchObject({ message: "link_used" });
    expect(await open()).toMatchObject({ state: "used" });
  });

  it("ends when it expires, when it is withdrawn, and when the complaint is closed", async () => {
    const old = await link();
    const withdrawn = await link();
    const closed = await link();
    const holder = await asHolder(2);
    const { links } = formsOf(await holder.complaint.desk({ code: withdrawn.code }));
    const [open] = links ?? [];
    await holder.external.revoke({ code: withdrawn.code, id: open?.id ?? 0 });
    await world.move(world.staff.verifier, closed.code, "remove", 2, { publicNote: "Data pribadi." });
    for (const [one, hours] of [
      [old, 1 + 24 * 7],
      [withdrawn, 3],
      [closed, 3],
    ] as const) {
      const ended = await outside(one.token, hours);
      expect(await ended.open()).toMatchObject({ state: "expired" });
      await expect(ended.report("Selesai.")).rejects.toMatchObject({ message: "link_expired" });
    }
    expect(await (await outside(old.token, 24 * 7)).open()).toMatchObject({ state: "open" });
  });

  it("is not found when its signature is wrong", async () => {
    const { token } = await link();
    for (const other of ["", "a.b", `x${token.slice(1)}`, `${token}x`])
      await expect((await outside(other, 2)).open()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not found where it was not opened, also by its id", async () => {
    const { token } = await link();
    const other = await link();
    const api = await world.callAs(world.anonymous, after(2), { kind: "outside", token: other.token });
    const closed = { code: "NOT_FOUND", message: "link_closed" };
    const id = linkIdOf(token);
    await expect(api.external.open({ link: id })).rejects.toMatchObject(closed);
    await expect(api.external.report({ link: id, note: "Selesai." })).rejects.toMatchObject(closed);
  });

  it("shows no photo of a private complaint", async () => {
    const photo = await uploadPhoto(world.db);
    const { token } = await link({ isPublic: false, photos: [photo] });
    expect(await (await outside(token, 2)).open()).toMatchObject({ state: "open", photoIds: [] });
  });

  it("is created by the holder of the complaint, and never of one about officials", async () => {
    const { code } = await world.submit();
    const secret = (await world.submit({ categoryCode: "pungutan-liar" })).code;
    const wanted = { body: "PLN", instruction: null, days: 1 };
    const make = async (role: "agency" | "field" | "verifier" | "inspectorate", which: string) =>
      (await world.callAs(world.staff[role], after(1))).external.make({ code: which, ...wanted });
    await expect(make("agency", code)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(make("verifier", code)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(make("inspectorate", secret)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
