import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { after, gambirCode, openWorld, someMessage, type World } from "@/db/testing/world";
import { burstLimits } from "@/server/domain/intake/burst";
import type { Message } from "@/server/intake/message";
import { receive } from "@/server/intake/receive";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The complaints of one text before the first heap: they go to their units. */
const unheld = 5;

/** So many complaints with one text; the first five are in no heap. Returns the numbers of the others. */
async function burst(text: string, count: number, hours: number, over: Partial<Message> = {}) {
  return (await wave(text, count, hours, over)).slice(unheld);
}
async function wave(text: string, count: number, hours: number, over: Partial<Message> = {}) {
  const messages = Array.from({ length: count }, () =>
    someMessage({ text, externalId: randomUUID(), submittedAt: after(hours), ...over }),
  );
  const receipts = await receive({ ...world.context(after(hours)), burstLimits }, messages);
  return receipts.flatMap((one) => (one.outcome === "accepted" ? [one.code] : []));
}
const api = (hours: number) => world.callAs(world.staff.intake, after(hours));
const heaps = async (hours: number) => (await (await api(hours)).intakeDesk.desk({})).heaps;
const targets = (codes: readonly string[]) => codes.map((code) => ({ code, expectedStatus: "triage" }));
const statuses = async (codes: readonly string[]) =>
  (await Promise.all(codes.map((code) => world.row(code)))).map(({ status }) => status);

it("a burst is one row with its reason, count, beginning and oldest texts, and none of its complaints is listed alone", async () => {
  const [first, second] = [
    await wave("Lurah gagal total harus mundur sekarang", 9, 0),
    await wave("Hapus pajak kendaraan bermotor semuanya", 7, 0.5),
  ];
  const words = first.slice(unheld);
  const found = await heaps(1);
  expect(found).toMatchObject([
    { heldAs: "same_words", count: 4, since: after(0), masterCode: first[0] },
    { heldAs: "same_words", count: 2, since: after(0.5), masterCode: second[0] },
  ]);
  expect(found[0]?.items.map(({ code }) => code)).toEqual(words);
  const published = first.slice(0, unheld).map((code) => ({ code, status: "waiting" }));
  expect(found[0]?.published).toEqual(published);
  expect(found[0]?.items[0]?.excerpt).toBe("Lurah gagal total harus mundur sekarang");
  expect((await (await api(1)).intakeDesk.arrivals({})).items).toEqual([]);
});

it("a heap is released to the units of the places, with a result for each; one without a place stays", async () => {
  const placed = await burst("Tolong perbaiki jembatan penyeberangan rusak", 7, 2);
  const lost = await burst("Entah kapan pompa rusak diperbaiki", 6, 2, { point: null, placeSource: "none" });
  const results = await (await api(3)).complaint.moveMany({
    action: "verify",
    complaints: targets([...placed, ...lost]),
  });
  expect(results.map(({ outcome, reason }) => reason ?? outcome)).toEqual(["done", "done", "place_missing"]);
  expect(await statuses([...placed, ...lost])).toEqual(["waiting", "waiting", "triage"]);
  const holderUnitId = await world.unitId(`kelurahan-${gambirCode}`);
  expect(await world.row(placed[0] ?? "")).toMatchObject({ holderUnitId, clockStartedAt: after(2) });
});

it("a heap merges into the oldest public complaint in its words, and nothing of it stays", async () => {
  const [first, ...rest] = await wave("Truk sampah lewat tengah malam berisik sekali", 8, 10);
  const held = rest.slice(unheld - 1);
  const mine = async () => (await heaps(11)).find(({ items }) => items[0]?.code === held[0]);
  expect((await mine())?.masterCode).toBe(first);
  const merging = { action: "merge" as const, masterCode: first ?? "", complaints: targets(held) };
  const merged = await (await api(11)).complaint.moveMany(merging);
  expect(merged.map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
  expect(await mine()).toBeUndefined();
  await (await api(11)).complaint.moveMany({
    ...{ action: "unmerge", publicNote: "Penggabungan ini keliru." },
    complaints: held.map((code) => ({ code, expectedStatus: "merged" })),
  });
  const rows = await Promise.all(held.map((code) => world.row(code)));
  expect(rows.map(({ status }) => status)).toEqual(held.map(() => "triage"));
  expect(await mine(), "what an officer has looked at is no longer held").toBeUndefined();
});

it("without a public one at a unit, a heap is merged into its oldest public complaint, or proposed for rejection, at once", async () => {
  const text = "Cabut izin parkir liar depan stasiun";
  const [hidden] = await burst(text, 6, 4, { isPublic: false });
  await burst(text, 3, 4.1);
  const heap = (await heaps(5)).find(({ items }) => items[0]?.code === hidden);
  expect(heap).toMatchObject({ count: 4, masterCode: heap?.items[1]?.code });
  const masterCode = heap?.masterCode ?? "";
  const duplicates = (heap?.items ?? []).map(({ code }) => code).filter((code) => code !== masterCode);
  const merging = { action: "merge" as const, masterCode, complaints: targets(duplicates) };
  const merged = await (await api(5)).complaint.moveMany(merging);
  expect(new Set(merged.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  const spam = await burst("Menangkan hadiah jutaan rupiah klik tautan", 8, 6);
  const refused = await (await api(7)).complaint.moveMany({
    action: "propose_rejection",
    rejectionReason: "spam",
    publicNote: "Ini bukan pengaduan.",
    complaints: targets(spam),
  });
  expect(refused.map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
  expect((await heaps(8)).some(({ items }) => items.some(({ code }) => spam.includes(code)))).toBe(false);
});
