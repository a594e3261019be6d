import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { replay } from "@/server/domain/complaint/replay";
import { escalateDue } from "./escalate-due";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const day = 24;
/** A road of medium weight is due after fourteen days. */
const due = 14 * day;

/** Every test runs alone: earlier complaints have ended. */
beforeEach(async () => {
  const open = await world.sql`select code from complaint where completion_stopped_at is null`;
  for (const { code } of open)
    await world.move(world.staff.verifier, code, "remove", 0, { publicNote: "Selesai diuji." });
});

const climb = (hours: number) => escalateDue(world.context(after(hours)));

async function stepsOf(code: string): Promise<string[]> {
  const events = await world.timeline(code);
  return events.flatMap(({ payload: { escalation } }) =>
    escalation ? [`${escalation.trigger} ${escalation.to}`] : [],
  );
}

describe("the escalation", () => {
  it("notifies each level from the officer to the governor's office once", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    const counts = [];
    for (const hours of [
      due - day - 1,
      due - day,
      due,
      due + day,
      due + 2 * day,
      due + 3 * day,
      due + 7 * day,
    ])
      counts.push(await climb(hours), await climb(hours));
    expect(counts).toEqual([0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
    expect(await stepsOf(code)).toEqual([
      "near_due officer",
      "completion_due head_of_unit",
      "completion_due parent_unit",
      "completion_due kota",
      "completion_due biro",
      "completion_due governor",
    ]);
  });

  it("notifies once when two workers run at once, and catches up a missed run", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    const counts = await Promise.all([climb(due + day), climb(due + day), climb(due + day)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await stepsOf(code)).toHaveLength(3);
  });

  it("skips levels that were due more than a month ago", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    await climb(due + 45 * day);
    expect(await stepsOf(code)).toEqual([]);
  });

  it("begins at the coordination deadline when nobody hands the complaint on", async () => {
    const { code } = await world.submit();
    await climb(5);
    await climb(6);
    await climb(12);
    expect(await stepsOf(code)).toEqual([
      "coordination_due officer",
      "coordination_due head_of_unit",
      "coordination_due parent_unit",
    ]);
  });
});

describe("a moved clock", () => {
  it("moves the remaining levels to the new deadline", async () => {
    const { code } = await world.submit();
    const { kelurahan, verifier } = world.staff;
    await world.move(kelurahan, code, "start", 1);
    await climb(due - day);
    const until = after(due + 10 * day).toISOString();
    await world.move(kelurahan, code, "request_extension", due - 2, {
      publicNote: "Menunggu alat berat.",
      until,
    });
    await world.move(verifier, code, "extend", due - 1);
    await climb(due + day);
    expect(await stepsOf(code)).toEqual(["near_due officer"]);
    await climb(due + 10 * day);
    expect(await stepsOf(code)).toEqual([
      "near_due officer",
      "near_due officer",
      "completion_due head_of_unit",
    ]);
  });

  it("does not escalate while the claim waits for Biro, nor after the end", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    await world.move(world.staff.kelurahan, code, "resolve", 2, await world.proof());
    await climb(due + day);
    await world.move(world.staff.verifier, code, "confirm", due + day);
    await climb(due + 2 * day);
    expect(await stepsOf(code)).toEqual([]);
  });
});

describe("an escalation", () => {
  it("changes nothing but the timeline, which still replays to the row", async () => {
    const { code } = await world.submit();
    const before = await world.row(code);
    await climb(12);
    const { lastEventAt, ...row } = await world.row(code);
    expect(row).toEqual({ ...before, lastEventAt: undefined });
    const { lastEventAt: replayedAt, ...replayed } = replay(await world.timeline(code));
    expect(row).toMatchObject(replayed);
    expect(replayedAt).toEqual(lastEventAt);
    expect(lastEventAt).toEqual(after(12));
  });

  it("is seen by staff and not by the public or the reporter", async () => {
    const { code, secret } = await world.submit();
    await climb(12);
    const kinds = (timeline: { kind: string }[]) => timeline.map((step) => step.kind);
    const officer = await (await world.callAs(world.staff.kelurahan, after(13))).complaint.byCode({ code });
    expect(kinds(officer.timeline)).toEqual(["submit", "escalate", "escalate", "escalate"]);
    expect(officer.timeline.at(-1)?.escalation).toMatchObject({ to: "parent_unit" });
    for (const shown of [[], [{ code, secret }]]) {
      const api = await world.callAs(anonymous, after(13), ...shown);
      const answer = await api.complaint.track({ code });
      expect(answer.view === "full" && kinds(answer.complaint.timeline)).toEqual(["submit"]);
    }
  });
});
