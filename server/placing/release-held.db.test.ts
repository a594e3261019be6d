import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readHorizon } from "@/db/queries/complaint/timelines";
import { listLessons } from "@/db/queries/placing/learning";
import { after, gambirCode, openWorld, someMessage, type World } from "@/db/testing/world";
import { burstLimits } from "@/server/domain/intake/burst";
import type { Message } from "@/server/intake/message";
import { receive } from "@/server/intake/receive";
import { releaseHeld } from "./release-held";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The held ones of a burst in one text. */
async function hold(text: string, count: number, hours: number, over: Partial<Message> = {}) {
  const messages = Array.from({ length: 5 + count }, () =>
    someMessage({ text, externalId: randomUUID(), submittedAt: after(hours), ...over }),
  );
  const receipts = await receive({ ...world.context(after(hours)), burstLimits }, messages);
  return receipts.flatMap((one) => (one.outcome === "accepted" ? [one] : [])).slice(5);
}
const release = (hours: number) => releaseHeld({ db: world.db, now: after(hours) });
const desk = async (hours: number) => (await world.callAs(world.staff.intake, after(hours))).intakeDesk;
const lost = { point: null, placeSource: "none" } as const;

it("a held complaint that nobody judges goes to the unit of its place after three days, and its timeline says so", async () => {
  const [one] = await hold("Lurah gagal total harus mundur sekarang", 1, 0);
  const code = one?.code ?? "";
  expect(await release(71)).toBe(0);
  expect((await world.row(code)).status).toBe("triage");
  expect(await release(72)).toBe(1);
  expect(await release(72)).toBe(0);
  const holderUnitId = await world.unitId(`kelurahan-${gambirCode}`);
  expect(await world.row(code)).toMatchObject({ status: "waiting", holderUnitId, clockStartedAt: after(0) });
  expect((await world.timeline(code)).at(-1)).toMatchObject({
    kind: "verify",
    actorKind: "system",
    payload: { endsHold: true },
  });
  const seen = await (await world.callAs(world.staff.intake, after(73))).complaint.byCode({ code });
  expect(seen.timeline.map(({ heldAs, endsHold }) => [heldAs, endsHold])).toEqual([
    ["same_words", false],
    [null, true],
  ]);
  const reporter = await world.callAsReporter({ code, secret: one?.secret ?? "" }, after(73));
  expect(JSON.stringify(await reporter.complaint.track({ code }))).not.toContain("endsHold");
});

it("what is released by itself teaches no place", async () => {
  const lessons = await world.db.transaction(async (tx) =>
    listLessons(tx, { xid: "0", eventId: 0, horizon: await readHorizon(tx) }, 100),
  );
  const verified = lessons.filter(({ kind }) => kind === "verify");
  expect(verified).toHaveLength(1);
  expect(verified[0]?.complaintId).toBeNull();
});

it("one without a place leaves its heap, and stays at the intake desk among the others", async () => {
  const [one] = await hold("Entah kapan pompa rusak diperbaiki", 1, 100, lost);
  expect((await (await desk(101)).desk({})).heaps).toHaveLength(1);
  expect(await release(172)).toBe(1);
  expect((await world.row(one?.code ?? "")).status).toBe("triage");
  const { heaps, items } = await (await desk(173)).desk({});
  expect([heaps, items.map(({ code }) => code)]).toEqual([[], expect.arrayContaining([one?.code])]);
  expect(await release(500)).toBe(0);
});

it("one whose rejection is proposed waits on for Biro, and is held no longer", async () => {
  const [one] = await hold("Menangkan hadiah jutaan rupiah klik tautan", 1, 200);
  const note = { rejectionReason: "spam", publicNote: "Ini bukan pengaduan." } as const;
  await world.move(world.staff.intake, one?.code ?? "", "propose_rejection", 201, note);
  expect(await release(272)).toBe(1);
  expect(await world.row(one?.code ?? "")).toMatchObject({ status: "triage", pending: "rejection" });
  await world.move(world.staff.verifier, one?.code ?? "", "refuse_rejection", 273, {
    publicNote: "Periksa.",
  });
  const { heaps, items } = await (await desk(274)).desk({});
  expect([heaps, items.map(({ code }) => code)]).toEqual([[], expect.arrayContaining([one?.code])]);
});

it("an administrator sets how long, from a day on, for what is held already too", async () => {
  await hold("Hapus pajak kendaraan bermotor semuanya", 2, 300);
  const { limits } = (await world.callAs(world.staff.administrator, after(300))).admin;
  await limits.addHold({ heldDays: 1, basis: "Keputusan uji", validFrom: "2026-12-08" });
  const wrong = limits.addHold({ heldDays: 15, basis: "Keputusan uji", validFrom: "2026-12-08" });
  await expect(wrong).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await release(323)).toBe(0);
  expect(await release(336)).toBe(2);
});

it("a complaint that comes back to the intake desk is of no heap any more", async () => {
  const [one] = await hold("Cabut izin parkir liar depan stasiun", 1, 400);
  await world.move(world.staff.intake, one?.code ?? "", "propose_rejection", 401, {
    rejectionReason: "spam",
    publicNote: "Ini bukan pengaduan.",
  });
  await world.move(world.staff.verifier, one?.code ?? "", "reject", 402);
  const reporter = await world.callAsReporter(
    { code: one?.code ?? "", secret: one?.secret ?? "" },
    after(403),
  );
  const appeal = {
    action: "appeal",
    expectedStatus: "rejected",
    publicNote: "Ini sungguh terjadi.",
  } as const;
  await reporter.complaint.respond({ ...appeal, code: one?.code ?? "" });
  expect((await world.row(one?.code ?? "")).status).toBe("triage");
  expect((await (await desk(404)).desk({})).heaps).toEqual([]);
  expect(await release(600)).toBe(0);
});
