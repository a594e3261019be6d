import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteBurstMarks } from "@/db/queries/channels/bursts";
import {
  after,
  gambirCode,
  openWorld,
  secretKey,
  someComplaint,
  someMessage,
  type World,
} from "@/db/testing/world";
import { submitSchema } from "@/server/domain/complaint/input";
import { days } from "@/server/domain/duration";
import { burstLimits, burstMarksMs } from "@/server/domain/intake/burst";
import { markNetwork } from "./burst-marks";
import type { Message } from "./message";
import { receive } from "./receive";
import { submitFromWeb } from "./submit-from-web";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const letters = "abcdefghijklmnopqrstuvwxyz";
/** Different words for each number. */
const words = (number: number) =>
  `air naik setinggi lutut ${letters[number % 26]?.repeat(3)} ${letters[Math.floor(number / 26)]?.repeat(4)}`;
const context = (hours: number) => ({ ...world.context(after(hours)), burstLimits });

async function post(hours: number, address: string, over: Record<string, unknown>) {
  const input = submitSchema.parse({ ...someComplaint(), ...over });
  return (await submitFromWeb({ ...context(hours), address }, input)).code;
}
async function arrive(hours: number, over: Partial<Message>) {
  const message = someMessage({ externalId: randomUUID(), submittedAt: after(hours), ...over });
  const [receipt] = await receive(context(hours), [message]);
  if (receipt?.outcome !== "accepted") throw new Error("refused");
  return receipt.code;
}
const statusOf = async (code: string) => (await world.row(code)).status;
const statuses = (codes: readonly string[]) => Promise.all(codes.map(statusOf));

describe("the same words through several channels", () => {
  const text = "Lurah ini gagal total, mundur sekarang juga!";
  const codes: string[] = [];

  it("hold the sixth complaint of an hour at the intake desk, and none before", async () => {
    for (const turn of [0, 1, 2]) {
      codes.push(await post(turn / 10, `203.0.${turn}.9`, { text }));
      codes.push(
        await arrive(turn / 10, { text: `${turn}. ${text.toUpperCase()}`, point: someComplaint().point }),
      );
    }
    expect(await statuses(codes)).toEqual([...Array(5).fill("waiting"), "triage"]);
  });

  it("are counted within a batch", async () => {
    const batch = [1, 2].map((part) => someMessage({ externalId: randomUUID(), text, landmark: `${part}` }));
    const receipts = await receive(context(0.5), batch);
    const found = receipts.flatMap((one) => (one.outcome === "accepted" ? [one.code] : []));
    expect(await statuses(found)).toEqual(["triage", "triage"]);
    const fresh = [1, 2, 3, 4, 5, 6].map(() =>
      someMessage({ externalId: randomUUID(), text: "kata baru yang belum pernah dikirim" }),
    );
    const first = await receive(context(0.5), fresh);
    const held = await statuses(first.flatMap((one) => (one.outcome === "accepted" ? [one.code] : [])));
    expect(held).toEqual([...Array(5).fill("waiting"), "triage"]);
  });

  it("are shown to officers with the reason, and not to its reporter, who cannot release it", async () => {
    const shown = await submitFromWeb(context(0.6), submitSchema.parse({ ...someComplaint(), text }));
    const desk = await world.callAs(world.staff.intake, after(0.7));
    const seen = await desk.complaint.byCode({ code: shown.code });
    expect(seen.timeline[0]).toMatchObject({ kind: "submit", heldAs: "same_words" });
    const reporter = await world.callAsReporter(shown, after(0.7));
    const own = await reporter.complaint.track({ code: shown.code });
    expect(JSON.stringify(own)).not.toContain("same_words");
    expect(own).toMatchObject({ complaint: { status: "triage" } });
    const place = { kelurahanCode: gambirCode, landmark: "Pasar" };
    await expect(reporter.intake.supplyPlace({ code: shown.code, ...place })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("are released to the unit of their place, with the clock from their arrival", async () => {
    const code = codes.at(-1) ?? "";
    const before = await world.row(code);
    await world.move(world.staff.intake, code, "verify", 1);
    const [free, other] = [await world.row(code), await world.row(codes[0] ?? "")];
    expect(free).toMatchObject({
      status: "waiting",
      holderUnitId: other.holderUnitId,
      kelurahanCode: gambirCode,
    });
    expect([free.latitude, free.categoryCode]).toEqual([before.latitude, before.categoryCode]);
    expect([free.clockStartedAt, free.completionDueAt]).toEqual([before.submittedAt, before.completionDueAt]);
    expect(free.coordinationDueAt).toEqual(before.coordinationDueAt);
  });

  it("of one sender by SMS, again and again, are one complaint and no burst", async () => {
    const sender = {
      address: "+628120000001",
      name: null,
      subject: null,
      replyTo: null,
      keys: [],
      refersTo: [],
      isPublic: false,
      locale: "id" as const,
    };
    const again = "Pompa air kampung kami belum menyala lagi";
    const found = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1)
      found.add(await arrive(1, { channelCode: "sms_1708", text: again, correspondence: sender }));
    expect(await statuses([...found])).toEqual(["waiting"]);
  });

  it("are no burst after an hour", async () => {
    expect(await statusOf(await arrive(2, { text }))).toBe("waiting");
  });
});

describe("an honest flood", () => {
  it("of many texts from many networks is placed complaint by complaint", async () => {
    const codes: string[] = [];
    for (let turn = 0; turn < 40; turn += 1)
      codes.push(await post(4, `198.51.${turn}.7`, { text: words(turn), categoryCode: "banjir" }));
    expect(new Set(await statuses(codes))).toEqual(new Set(["waiting"]));
  });

  it("of officers at counters, about officials, or of an imported archive is not marked", async () => {
    const counted = async () => (await world.sql`select count(*)::int as n from burst_mark`)[0]?.n;
    const before = await counted();
    await arrive(6, { text: words(500), submittedAt: new Date(after(6).getTime() - days(2)) });
    await arrive(6, {
      text: words(501),
      counter: { staffId: world.staff.kelurahan.staffId, unitId: 1, scanId: null },
    });
    await arrive(6, { text: words(502), categoryCode: "pungutan-liar" });
    expect(await counted()).toBe(before);
  });
});

describe("one network", () => {
  const crowd = (turn: number) => ({ text: words(100 + turn), categoryCode: "sampah" });

  it("is held from its 21st complaint about a kelurahan and category, and there alone", async () => {
    const codes: string[] = [];
    for (let turn = 0; turn < 21; turn += 1) codes.push(await post(8, `203.0.113.${turn}`, crowd(turn)));
    expect(await statuses(codes)).toEqual([...Array(20).fill("waiting"), "triage"]);
    const [submit] = await world.timeline(codes[20] ?? "");
    expect(submit?.payload.burst?.heldAs).toBe("same_network");
    const elsewhere = await post(8, "203.0.113.99", { ...crowd(30), categoryCode: "pohon" });
    const neighbour = await post(8, "203.0.114.1", crowd(31));
    expect(await statuses([elsewhere, neighbour])).toEqual(["waiting", "waiting"]);
  });
});

describe("the marks", () => {
  it("tell neither words nor addresses, and depend on the key", async () => {
    const rows = await world.sql`select * from burst_mark`;
    expect(rows.length).toBeGreaterThan(60);
    for (const { words: mark, network } of rows) {
      for (const one of [mark, network]) if (one) expect(one).toHaveLength(16);
    }
    expect(markNetwork(secretKey, "203.0.113.1")).not.toBe(markNetwork("another key", "203.0.113.1"));
    const kept =
      await world.sql`select message::text as message from intake_message where message is not null`;
    expect(kept.some(({ message }) => String(message).includes("203.0"))).toBe(false);
  });

  it("are found by index", async () => {
    const plan = await world.sql.begin(async (sql) => {
      await sql`set local enable_seqscan = off`;
      return sql`explain select from burst_mark where words = '\\x00' and at >= now() limit 5`;
    });
    expect(JSON.stringify(plan)).toContain("burst_mark_words");
  });

  it("are deleted after two days", async () => {
    const before = (hours: number) => new Date(after(hours).getTime() + days(2) - burstMarksMs);
    await deleteBurstMarks(world.db, before(5));
    const [left] = await world.sql`select count(*)::int as n, min(at) as first from burst_mark`;
    expect(left?.first.getTime()).toBeGreaterThanOrEqual(after(6).getTime());
    await deleteBurstMarks(world.db, before(100));
    expect(await world.sql`select 1 from burst_mark`).toHaveLength(0);
  });
});
