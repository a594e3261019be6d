import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";
import { replay } from "@/server/domain/complaint/replay";
import { moves } from "@/server/domain/complaint/status";
import { hours, minutes } from "@/server/domain/duration";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { scopeSchema } from "@/server/domain/statistics/scope";
import { loadIntakeReference } from "@/server/intake/reference";
import { cubeModel } from "@/server/statistics/model";
import { readStatistics } from "@/server/statistics/read-statistics";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { escalateDue } from "./escalate-due";

/*
 * Bugs that users of Zammad, Chatwoot and Frappe Helpdesk reported, each shown not to occur here; those of calendars
 * are in server/domain/calendar.peers.test.ts.
 */

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The SLA of a road: six hours to coordinate, fourteen days to complete. */
const day = 24;
const due = 14 * day;
const words = { publicNote: "Di sisi jalan yang mana?" };

const stepsOf = async (code: string) =>
  (await world.timeline(code)).flatMap(({ payload: { escalation } }) => (escalation ? [escalation.to] : []));
const clockOf = async (code: string, hours: number) => {
  const api = await world.callAs(world.staff.verifier, after(hours));
  const { coordination, completion } = await api.complaint.byCode({ code });
  return { coordination, completion };
};

describe("Zammad", () => {
  it("#534, #4037 'a changed SLA recalculates and touches old tickets': yesterday's promise stands, and nothing is written", async () => {
    const { code } = await world.submit();
    const before = await world.row(code);
    const { admin } = await world.callAs(world.staff.administrator, after(1));
    onTestFinished(async () => {
      await world.sql`delete from sla_rule where valid_from = '2026-11-25'`;
      await world.sql`update sla_rule set valid_to = null`;
      await loadIntakeReference(world.db, performance.now() + minutes(2));
    });
    const rule = { weight: "medium", coordinationMinutes: 1, completionMinutes: 2, basis: "Uji" } as const;
    await admin.sla.add({ ...rule, calendar: { kind: "calendar_hours" }, validFrom: "2026-11-25" });
    await loadIntakeReference(world.db, performance.now() + minutes(1));
    expect(await world.row(code)).toEqual(before);
    await world.move(world.staff.kelurahan, code, "start", 30);
    const row = await world.row(code);
    expect(row.completionDueAt).toEqual(before.completionDueAt);
    expect(row).toMatchObject(replay(await world.timeline(code)));
    expect((await world.row((await world.submit({}, after(30))).code)).completionDueAt).not.toEqual(
      after(30 + due),
    );
  });

  it("#904 'a merged ticket escalates': a merged complaint is not escalated, and its master once", async () => {
    const [master, duplicate] = [(await world.submit()).code, (await world.submit()).code];
    await world.move(world.staff.kelurahan, duplicate, "merge", 1, { masterCode: master });
    await escalateDue(world.context(after(6)));
    expect(await stepsOf(duplicate)).toEqual([]);
    expect(await stepsOf(master)).toEqual(["officer", "head_of_unit"]);
  });

  it("#3140 'escalates although it is the customer's turn': while the reporter is asked nobody is blamed", async () => {
    const { code, secret } = await world.submit();
    await world.move(world.staff.kelurahan, code, "ask", 1, words);
    await escalateDue(world.context(after(9 * day)));
    expect(await stepsOf(code)).toEqual([]);
    await world.move(world.anonymous, code, "answer", 9 * day, { ...words, secret });
    const { coordination } = await clockOf(code, 9 * day);
    expect(coordination).toMatchObject({ dueAt: after(9 * day + 5), netMs: hours(1), isOverdue: false });
  });

  it("#5177 'one target overrules the other': the two clocks run beside each other and stop for themselves", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 7);
    const { coordination, completion } = await clockOf(code, 8);
    expect(coordination).toMatchObject({ state: "stopped", dueAt: after(6), isOverdue: true });
    expect(completion).toMatchObject({ state: "running", dueAt: after(due), isOverdue: false });
  });

  it("'escalation of several steps needs a workaround': the levels follow one another, each once", async () => {
    const { code } = await world.submit();
    for (const hours of [5, 6, 12, 30, 30]) await escalateDue(world.context(after(hours)));
    expect(await stepsOf(code)).toEqual(["officer", "head_of_unit", "parent_unit", "biro"]);
  });

  it("'any agent sets any state': only the table's moves are taken, whatever is asked for", async () => {
    const { code } = await world.submit();
    const offered = (await (await world.callAs(world.staff.kelurahan, after(1))).complaint.byCode({ code }))
      .moves;
    for (const action of new Set(moves.map((move) => move.action))) {
      if (offered.includes(action)) continue;
      const attempt = world.move(world.staff.kelurahan, code, action, 1, { ...(await world.proof()) });
      await expect(attempt, action).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    expect((await world.row(code)).status).toBe("waiting");
  });
});

describe("Frappe Helpdesk", () => {
  it("#1554 'the SLA is ticking in the background while it says paused': a pause gives its whole time back", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "ask", 2, words);
    expect((await clockOf(code, 50)).completion).toMatchObject({ state: "paused", netMs: hours(2) });
    await world.move(world.staff.kelurahan, code, "withdraw_question", 50);
    const { completion } = await clockOf(code, 51);
    expect(completion).toMatchObject({
      dueAt: after(due + 48),
      netMs: hours(3),
      grossMs: hours(51),
    });
  });

  it("#1675 'resolution time is not recalculated on pause': two pauses add up, and a rebuilt row says the same", async () => {
    const { code, secret } = await world.submit();
    for (const [from, to] of [
      [1, 11],
      [20, 50],
    ] as const) {
      await world.move(world.staff.kelurahan, code, "ask", from, words);
      await world.move(world.anonymous, code, "answer", to, { ...words, secret });
    }
    const row = await world.row(code);
    expect(row.completionDueAt).toEqual(after(due + 40));
    expect(row).toMatchObject(replay(await world.timeline(code)));
  });

  it("#1542 'a reply fulfils both response and resolution': starting the work stops coordination alone", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 2);
    const { coordination, completion } = await clockOf(code, 3);
    expect([coordination.state, completion.state]).toEqual(["stopped", "running"]);
  });

  it("'late but closed, or open and overdue, falls out of the figure': both count as late", async () => {
    const at = after(100 * day);
    const before = after(60 * day);
    const [late, open, good] = [
      (await world.submit({}, before)).code,
      (await world.submit({}, before)).code,
      (await world.submit({}, before)).code,
    ];
    const close = async (code: string, hours: number) => {
      await world.move(world.staff.kelurahan, code, "start", 60 * day + 1);
      await world.move(world.staff.kelurahan, code, "resolve", hours, await world.proof());
      await world.move(world.staff.verifier, code, "confirm", hours + 1);
    };
    await close(good, 60 * day + 20);
    await close(late, 60 * day + due + 50);
    expect((await world.row(open)).status).toBe("waiting");
    await untilCounted(world.db, cubeModel, at);
    const scope = scopeSchema.parse({ from: "2027-01-01", to: "2027-02-28" });
    const { totals } = await readStatistics(
      { db: world.db, audience: audienceOf(world.staff.governor) },
      scope,
    );
    expect(totals.onTime).toMatchObject({ count: 1, of: 3 });
    expect(totals).toMatchObject({ openLate: 1 });
  });
});

describe("Chatwoot", () => {
  it("#6889 'nobody is told when an agent stays silent': what nobody opened climbs by itself", async () => {
    const { code } = await world.submit();
    const { id } = await world.row(code);
    await world.sql`insert into unopened_complaint (complaint_id, unit_id, arrived_at)
      select id, holder_unit_id, submitted_at from complaint where id = ${id} on conflict do nothing`;
    await escalateDue(world.context(after(4)));
    expect(await stepsOf(code)).toEqual(["officer", "head_of_unit"]);
  });

  it("'a bad rating changes nothing': an objection resumes the same clock, without the time between", async () => {
    const { code, secret } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    await world.move(world.staff.kelurahan, code, "resolve", 10, await world.proof());
    await world.move(world.staff.verifier, code, "confirm", 12);
    await world.move(world.anonymous, code, "reopen", 10 + 5 * day, { ...words, secret });
    const { completion } = await clockOf(code, 11 + 5 * day);
    expect(completion).toMatchObject({ state: "running", startedAt: after(0), netMs: hours(11) });
    expect((await world.row(code)).reopenCount).toBe(1);
  });
});
