import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letBeAsked } from "@/db/testing/let-be-asked";
import { after, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { hours } from "@/server/domain/duration";
import { lapseUnanswered } from "./lapse-unanswered";
import { setQuestionSent } from "./testing/question-sent";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The city's first limit. */
const answerDays = 10;
const question = { publicNote: "Di sisi jalan yang mana?" };
const words = { publicNote: "Di sisi utara, depan apotek." };
const ask = (code: string, hours: number) => world.move(world.staff.kelurahan, code, "ask", hours, question);
const answer = (code: string, secret: string, hours: number) =>
  world.move(world.anonymous, code, "answer", hours, { ...words, secret });

describe("a question to the reporter", () => {
  it("pauses both clocks until the reporter answers, and extends both deadlines by the pause", async () => {
    const { code, secret } = await world.submit();
    const before = await world.row(code);
    await ask(code, 2);
    expect((await world.row(code)).pending).toBe("answer");
    const { items } = await (await world.callAs(world.staff.kelurahan, after(3))).complaint.queue({
      clock: "paused",
    });
    expect(items.map((item) => item.code)).toEqual([code]);
    await answer(code, secret, 26);
    const row = await world.row(code);
    expect(row.pending).toBeNull();
    for (const clock of ["coordinationDueAt", "completionDueAt"] as const)
      expect(row[clock].getTime() - before[clock].getTime()).toBe(hours(24));
  });

  it("stands among the reasons for the deadline that everybody reads, without words, unit or officer", async () => {
    const { code, secret } = await world.submit();
    await ask(code, 2);
    await answer(code, secret, 26);
    const { complaint } = await (await world.callAs(world.anonymous, after(27))).complaint.track({ code });
    const why = "why" in complaint ? complaint.why : null;
    expect(why?.completion).toMatchObject({ basis: expect.stringContaining("Pergub") });
    expect(why?.completion?.lines.map(({ kind, at }) => [kind, at])).toEqual([
      ["start", after(0)],
      ["pause", after(2)],
      ["resume", after(26)],
    ]);
    expect(JSON.stringify(why)).not.toMatch(/Di sisi|Kelurahan|Petugas/);
  });

  it("lets nothing become overdue while it is open", async () => {
    const { code } = await world.submit();
    await ask(code, 1);
    const { completionDueAt, coordinationDueAt } = await world.row(code);
    const lastMoment = after(1 + 24 * answerDays);
    expect(completionDueAt > lastMoment && coordinationDueAt > lastMoment).toBe(true);
  });

  it("can be withdrawn, and blocks every other move until then", async () => {
    const { code } = await world.submit();
    await ask(code, 1);
    await expect(world.move(world.staff.kelurahan, code, "start", 2)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await world.move(world.staff.kelurahan, code, "withdraw_question", 3);
    await world.move(world.staff.kelurahan, code, "start", 4);
    expect((await world.row(code)).status).toBe("in_progress");
  });

  it("that was asked since an officer looked makes their next move a conflict, not a forbidden one", async () => {
    const { code } = await world.submit();
    const { lastEventAt: seenAt } = await world.row(code);
    await ask(code, 1);
    const start = (seen: Date) => world.move(world.staff.kelurahan, code, "start", 2, { seenAt: seen });
    await expect(start(seenAt)).rejects.toMatchObject({ code: "CONFLICT", message: "changed_meanwhile" });
    await expect(start((await world.row(code)).lastEventAt)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("can be answered by the reporter only", async () => {
    const { code } = await world.submit();
    await ask(code, 1);
    await expect(world.move(world.anonymous, code, "answer", 2, words)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("closes the complaint when it is not answered in time, and an appeal reopens it with its clock", async () => {
    const { code, secret } = await world.submit();
    await ask(code, 2);
    await setQuestionSent(world, code, "done");
    const early = { db: world.db, now: after(2 + 24 * answerDays - 1) };
    await lapseUnanswered(early);
    expect((await world.row(code)).status).toBe("waiting");
    const late = { db: world.db, now: after(2 + 24 * answerDays) };
    expect(await lapseUnanswered(late)).toBeGreaterThanOrEqual(1);
    expect(await world.row(code)).toMatchObject({
      status: "rejected",
      pending: null,
      rejectionReason: "insufficient",
      completionNetMs: hours(2),
    });
    expect(await lapseUnanswered(late)).toBe(0);
    await world.move(world.anonymous, code, "appeal", 24 * 12, { ...words, secret });
    expect(await world.row(code)).toMatchObject({ status: "waiting", completionStoppedAt: null });
  });
});

describe("a question that does not arrive", () => {
  const doors = (code: string, expectedStatus = "waiting") => ({
    "a move": async () => {
      const officer = await world.callAs(world.staff.kelurahan, after(1));
      await officer.complaint.move({ code, action: "ask", expectedStatus, ...question });
    },
    "a move of many": async () => {
      const officer = await world.callAs(world.staff.kelurahan, after(1));
      const complaints = [{ code, expectedStatus }];
      const [result] = await officer.complaint.moveMany({ action: "ask", complaints, ...question });
      throw new Error(String(result?.reason));
    },
  });

  it.each(["a move", "a move of many"] as const)("is refused by %s, and no clock stops", async (door) => {
    const { code } = await world.submit({ contact: { phone: "0812 3456 7890" } });
    await expect(doors(code)[door]()).rejects.toThrow("reporter_no_contact");
    const page = await (await world.callAs(world.staff.kelurahan, after(1))).complaint.desk({ code });
    expect(page).toMatchObject({ forms: { unreachable: "reporter_no_contact" } });
    expect(await world.row(code)).toMatchObject({ pending: null, completionStoppedAt: null });
    expect(await world.timeline(code)).toHaveLength(1);
  });

  it("is refused of a reporter who stopped the replies, and of one whose channel was turned off", async () => {
    const { code } = await world.submit();
    await letBeAsked(world.context(), code);
    await world.sql`update conversation set level = 'none' where address = ${blindText(code)}`;
    await expect(doors(code)["a move"]()).rejects.toThrow("reporter_wants_no_news");
    await world.sql`update channel_account set is_on = false where channel_code = 'mass_media'`;
    await expect(doors(code)["a move"]()).rejects.toThrow("reporter_channel_off");
  });

  it("is taken back when its time is over, and the clocks run on", async () => {
    const { code } = await world.submit();
    await ask(code, 2);
    await setQuestionSent(world, code, "failed");
    await lapseUnanswered({ db: world.db, now: after(2 + 24 * answerDays) });
    expect(await world.row(code)).toMatchObject({
      status: "waiting",
      pending: null,
      completionStoppedAt: null,
    });
    expect((await world.timeline(code)).at(-1)).toMatchObject({
      kind: "withdraw_question",
      actorKind: "system",
    });
  });

  it("is taken back as soon as all its letters came back", async () => {
    const { code } = await world.submit();
    await ask(code, 2);
    await setQuestionSent(world, code, "done");
    await lapseUnanswered({ db: world.db, now: after(3) });
    expect((await world.row(code)).pending).toBe("answer");
    await setQuestionSent(world, code, "dead");
    await lapseUnanswered({ db: world.db, now: after(4) });
    expect(await world.row(code)).toMatchObject({ status: "waiting", pending: null });
  });
});

describe("a merge that was wrong", () => {
  it("is undone: both complaints are separate again, each with its own clock", async () => {
    const first = await world.submit();
    const second = await world.submit({}, after(5));
    const one = await world.row(first.code);
    const two = await world.row(second.code);
    await world.move(world.staff.kelurahan, first.code, "merge", 6, { masterCode: second.code });
    expect((await world.row(second.code)).clockStartedAt).toEqual(one.clockStartedAt);
    await world.move(world.staff.kelurahan, first.code, "unmerge", 8, { publicNote: "Lubang yang lain." });
    const left = await world.row(first.code);
    const master = await world.row(second.code);
    expect(left).toMatchObject({ status: "waiting", masterCode: null, completionStoppedAt: null });
    expect(left.completionDueAt).toEqual(one.completionDueAt);
    expect(left).toMatchObject({ coordinationStoppedAt: null, coordinationDueAt: one.coordinationDueAt });
    expect(master.clockStartedAt).toEqual(two.clockStartedAt);
    expect(master.completionDueAt).toEqual(two.completionDueAt);
  });

  it("is undone without touching other duplicates of the same master", async () => {
    const a = await world.submit();
    const b = await world.submit({}, after(1));
    const master = await world.submit({}, after(3));
    for (const { code } of [a, b])
      await world.move(world.staff.kelurahan, code, "merge", 4, { masterCode: master.code });
    await world.move(world.staff.kelurahan, a.code, "unmerge", 5, { publicNote: "Bukan yang ini." });
    expect((await world.row(master.code)).clockStartedAt).toEqual((await world.row(b.code)).submittedAt);
    expect((await world.row(b.code)).status).toBe("merged");
  });

  it("has the number of days that was the limit when it was asked", async () => {
    const admin = await world.callAs(world.staff.administrator);
    await admin.admin.limits.addQuestion({ answerDays: 3, basis: "Keputusan uji", validFrom: "2026-11-26" });
    const untilOf = async (hours: number) => {
      const { code } = await world.submit();
      await ask(code, hours);
      return (await world.timeline(code)).at(-1)?.payload.until;
    };
    expect(await untilOf(24)).toBe(after(24 + 24 * 10).toISOString());
    expect(await untilOf(48)).toBe(after(48 + 24 * 3).toISOString());
  });
});
