import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "@/db/testing/until";
import { after, openWorld, type World } from "@/db/testing/world";
import { replay } from "@/server/domain/complaint/replay";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const merge = (code: string, masterCode: string, hours = 20) =>
  world.move(world.staff.kelurahan, code, "merge", hours, { masterCode });

describe("a duplicate", () => {
  it("is merged into its master, whose clock runs from the earlier of the two", async () => {
    const early = await world.submit({}, after(0));
    const master = await world.submit({}, after(10));
    await merge(early.code, master.code);
    expect(await world.row(early.code)).toMatchObject({ status: "merged", masterCode: master.code });
    expect((await world.row(master.code)).completionDueAt).toEqual(after(14 * 24));
  });

  it("that is the later one leaves the master's clock alone", async () => {
    const master = await world.submit({}, after(0));
    const late = await world.submit({}, after(10));
    await merge(late.code, master.code);
    expect((await world.row(master.code)).completionDueAt).toEqual(after(14 * 24));
  });

  it("passes on the start of the duplicates that it had absorbed itself", async () => {
    const first = await world.submit({}, after(0));
    const second = await world.submit({}, after(5));
    const third = await world.submit({}, after(9));
    await merge(first.code, second.code, 20);
    await merge(second.code, third.code, 21);
    const row = await world.row(third.code);
    expect(row.completionDueAt).toEqual(after(14 * 24));
    expect(row).toMatchObject(replay(await world.timeline(third.code)));
  });

  it("shows its reporter the master, and nobody its number in the master's timeline", async () => {
    const duplicate = await world.submit({}, after(0));
    const master = await world.submit({}, after(1));
    await merge(duplicate.code, master.code);
    const api = await world.callAs(world.anonymous, after(30));
    const { complaint } = await api.complaint.track(duplicate);
    expect(complaint).toMatchObject({ status: "merged", masterCode: master.code });
    expect(JSON.stringify(await api.complaint.track({ code: master.code }))).not.toContain(duplicate.code);
  });
});

describe("a merge of complaints that differ", () => {
  const far = { point: { latitude: -6.1762, longitude: 106.8305 }, categoryCode: "pohon" };

  it("needs a public reason, and the officer sees both side by side before", async () => {
    const duplicate = await world.submit({}, after(0));
    const master = await world.submit(far, after(-100));
    const codes = { code: duplicate.code, masterCode: master.code };
    const api = await world.callAs(world.staff.kelurahan, after(10));
    const compared = await api.complaint.compareMerge(codes);
    expect(compared).toMatchObject({ days: 4, duplicate: { code: duplicate.code } });
    expect(compared.doubts).toContain("category");
    await expect(merge(duplicate.code, master.code)).rejects.toMatchObject({
      message: "merge_reason_missing",
    });
    const publicNote = "Pohon itu yang merusak jalannya.";
    await world.move(world.staff.kelurahan, duplicate.code, "merge", 20, { ...codes, publicNote });
    const { complaint } = await (await world.callAs(world.anonymous, after(30))).complaint.track(duplicate);
    expect(complaint).toMatchObject({ status: "merged" });
    expect(JSON.stringify(complaint)).toContain(publicNote);
  });

  it("is shown to nobody who may not make it", async () => {
    const codes = { code: (await world.submit()).code, masterCode: (await world.submit()).code };
    for (const actor of [world.staff.verifier, world.staff.agency]) {
      const api = await world.callAs(actor, after(10));
      await expect(api.complaint.compareMerge(codes)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("a reporter who says that it is not the same", () => {
  it("has it back with its holder as if it had never been merged, and not merged there again", async () => {
    const early = await world.submit({}, after(0));
    const master = await world.submit({}, after(5));
    const [before, alone] = [await world.row(early.code), await world.row(master.code)];
    await merge(early.code, master.code, 6);
    const reporter = await world.callAsReporter(early, after(40));
    const { complaint } = await reporter.complaint.track(early);
    expect(complaint).toMatchObject({ moves: expect.arrayContaining(["appeal"]) });
    const publicNote = "Lubang saya di seberang jalan.";
    await reporter.complaint.respond({
      code: early.code,
      action: "appeal",
      expectedStatus: "merged",
      publicNote,
    });
    const row = await world.row(early.code);
    expect(row).toMatchObject({
      status: "waiting",
      masterCode: null,
      coordinationStoppedAt: null,
      completionDueAt: before.completionDueAt,
    });
    expect(row).toMatchObject(replay(await world.timeline(early.code)));
    expect((await world.row(master.code)).clockStartedAt).toEqual(alone.clockStartedAt);
    await expect(merge(early.code, master.code, 41)).rejects.toMatchObject({ message: "merge_was_refused" });
    await merge(early.code, (await world.submit()).code, 42);
  });
});

describe("a private duplicate of a public master", () => {
  it("names it to its own reporter, moves its clock, and shows nothing of itself to anybody", async () => {
    const text = "Gentong bocor, hubungi Bu Siti Mawar.";
    const duplicate = await world.submit({ isPublic: false, text }, after(0));
    const master = await world.submit({}, after(5));
    await merge(duplicate.code, master.code, 20);
    const { complaint } = await (await world.callAsReporter(duplicate, after(30))).complaint.track(duplicate);
    expect(complaint).toMatchObject({ status: "merged", masterCode: master.code });
    expect((await world.row(master.code)).completionDueAt).toEqual(after(14 * 24));
    const visitor = await world.callAs(world.anonymous, after(30));
    await expect(visitor.complaint.track({ code: duplicate.code })).rejects.toThrow("not_found");
    expect(JSON.stringify(await visitor.complaint.track(master))).not.toMatch(/Gentong|Siti/);
  });
});

describe("no merge", () => {
  it("is allowed into a closed master", async () => {
    const duplicate = await world.submit();
    const master = await world.submit();
    await world.move(world.staff.verifier, master.code, "remove", 1, { publicNote: "Salah kirim." });
    await expect(merge(duplicate.code, master.code)).rejects.toMatchObject({ message: "master_is_closed" });
  });

  it("is allowed that takes a public one out of everybody's sight", async () => {
    const duplicate = await world.submit();
    const master = await world.submit({ isPublic: false });
    await expect(merge(duplicate.code, master.code)).rejects.toMatchObject({
      message: "master_differs_in_privacy",
    });
  });

  it("is allowed into itself, into nothing, or into a complaint that the officer may not read", async () => {
    const { code } = await world.submit();
    const far = await world.submit({ point: null, kelurahanCode: "31.71.02.1001" });
    await expect(merge(code, code)).rejects.toMatchObject({ message: "master_is_itself" });
    await expect(merge(code, " ")).rejects.toMatchObject({ message: "master_missing" });
    await expect(merge(code, "abc")).rejects.toMatchObject({
      message: "master_no_number",
      detail: { code: "abc" },
    });
    for (const unknown of [far.code, "JK2601010009"])
      await expect(merge(code, unknown)).rejects.toMatchObject({
        message: "master_unknown",
        detail: { code: unknown },
      });
  });
});

describe("two officers who merge two complaints into each other at once", () => {
  it("are one success and one clear conflict", async () => {
    const [one, other] = [(await world.submit()).code, (await world.submit()).code];
    const api = await world.callAs(world.staff.kelurahan);
    const attempt = (code: string, masterCode: string) =>
      api.complaint.move({ code, masterCode, action: "merge", expectedStatus: "waiting" });
    // Both wait for the same gate, so that each has locked its own row before either needs the other's.
    const both: Promise<unknown>[] = [];
    await world.sql.begin(async (gate) => {
      await gate`select 1 from complaint where code in (${one}, ${other}) order by id for update`;
      both.push(attempt(one, other), attempt(other, one));
      await untilWaiting(2);
    });
    const outcomes = await Promise.allSettled(both);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: "CONFLICT", message: "changed_meanwhile" });
    const statuses = [(await world.row(one)).status, (await world.row(other)).status];
    expect(statuses.toSorted()).toEqual(["merged", "waiting"]);
  });
});

function untilWaiting(count: number): Promise<void> {
  return until(`${count} wait for a lock`, async () => {
    const [row] = await world.sql`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return row?.n >= count;
  });
}
