import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { countSurveyTalliesAnew, listSurveyTallies, rebuildSurveyTallies } from "@/db/queries/survey/tallies";
import { after, openWorld, secretKey, type World } from "@/db/testing/world";
import { filledSchema } from "@/server/domain/survey/response";
import { findMine } from "./find-mine";
import { readInvitation } from "./invitation";
import { inviteSome } from "./invite";
import { openForm } from "./open-form";
import { respondOpenly } from "./respond-openly";
import { respondToInvitation } from "./respond-to-invitation";
import { makePass, readPass } from "./token";

let world: World;
let aside: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  world = await openWorld();
  aside = openDatabase(world.url, { max: 2 });
});
afterAll(async () => {
  await aside.close();
  await world.close();
});

const at = (hours: number) => world.context(after(hours));
const filled = (levels = "333333333", over: object = {}) =>
  filledSchema.parse({ answers: [...levels].map(Number), ...over });

/** A complaint that its kelurahan resolved after four hours, with its reporter's secret. */
async function resolved() {
  const receipt = await world.submit();
  await world.move(world.staff.kelurahan, receipt.code, "start", 2);
  await world.move(world.staff.kelurahan, receipt.code, "resolve", 3, await world.proof());
  await world.move(world.staff.verifier, receipt.code, "confirm", 4);
  return receipt;
}

async function invited() {
  const receipt = await resolved();
  await inviteSome(at(5), null);
  const { token } = await findMine(at(5), receipt);
  if (token === null) throw new Error("not invited");
  return { ...receipt, token };
}

const expectTruth = async () => {
  const counted = await countSurveyTalliesAnew(world.db);
  expect(counted.length).toBeGreaterThan(0);
  expect(await listSurveyTallies(world.db)).toEqual(counted);
};

describe("a survey invitation", () => {
  it("is answered once, counts for the unit that held the complaint at its end, and then says so", async () => {
    const { token } = await invited();
    const office = await world.unitId("kelurahan-31.71.01.1001");
    expect(await readInvitation(at(6), token)).toMatchObject({ state: "open", quarter: "2026-Q4" });
    await respondToInvitation(at(6), { ...filled("443343324"), token });
    expect(await readInvitation(at(6), token)).toMatchObject({ state: "answered" });
    const again = respondToInvitation(at(7), { ...filled(), token });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT", message: "survey_answered" });
    const [row] = await world.sql`
      select unit_id::int as unit, total::int, squares::int, respondents, answered from survey_tally where unit_id = ${office}`;
    expect(row).toEqual({ unit: office, total: 30, squares: 900, respondents: 1, answered: 1 });
    await expectTruth();
  });

  it("keeps one response of many that are sent at once", async () => {
    const { token } = await invited();
    const before = (await world.sql`select from survey_answer`).length;
    const clients = [world.db, aside.db, world.db, aside.db];
    const outcomes = await Promise.allSettled(
      clients.map((db) => respondToInvitation({ db, now: after(6) }, { ...filled(), token })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "CONFLICT", message: "survey_answered" });
    expect(await world.sql`select from survey_answer`).toHaveLength(before + 1);
    await expectTruth();
  });

  it("expires thirty days after the end", async () => {
    const { token } = await invited();
    const lastHour = at(4 + 30 * 24 - 0.01);
    expect(await readInvitation(lastHour, token)).toMatchObject({ state: "open" });
    const late = at(4 + 30 * 24);
    expect(await readInvitation(late, token)).toMatchObject({ state: "expired" });
    const answer = respondToInvitation(late, { ...filled(), token });
    await expect(answer).rejects.toMatchObject({ code: "INVALID", message: "survey_expired" });
  });

  it("is suspended while its complaint is reopened", async () => {
    const { token, code, secret } = await invited();
    await world.move(world.anonymous, code, "reopen", 6, { secret, publicNote: "Masih rusak." });
    const answer = respondToInvitation(at(7), { ...filled(), token });
    await expect(answer).rejects.toMatchObject({ message: "survey_reopened" });
    expect(await findMine(at(7), { code, secret })).toEqual({ state: "reopened", token: null });
  });

  it("of a removed complaint is not found", async () => {
    const { token, code, secret } = await invited();
    await world.move(world.staff.verifier, code, "remove", 6, { publicNote: "Memuat data pribadi orang." });
    await expect(readInvitation(at(7), token)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(respondToInvitation(at(7), { ...filled(), token })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findMine(at(7), { code, secret })).toEqual({ state: "none", token: null });
  });

  it("is shown to the reporter only", async () => {
    const { code, secret } = await invited();
    expect(await findMine(at(5), { code, secret })).toMatchObject({ state: "open" });
    expect(await findMine(at(5), { code, secret: "0000000000" })).toEqual({ state: "none", token: null });
    expect(await findMine(at(5), { code, secret: null })).toEqual({ state: "none", token: null });
    await expect(readInvitation(at(5), "tebakan")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { now } = at(5);
    const own = await (await world.callAsReporter({ code, secret }, now)).complaint.track({ code });
    expect(own.survey).toMatchObject({ state: "open" });
    const visitor = await (await world.callAs(world.anonymous, now)).complaint.track({ code });
    expect(visitor.survey).toBeNull();
  });

  it("leaves no link from the response back to the complaint in the database", async () => {
    const { token } = await invited();
    await respondToInvitation(at(6), { ...filled(), token });
    const columns = await world.sql<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
      where table_name = 'survey_answer' and column_name !~ '^u[1-9]$'`;
    expect(columns.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/complaint|invitation|token|code/)]),
    );
    expect(columns.filter(({ type }) => type.startsWith("timestamp"))).toEqual([]);
    const shared = await world.sql`
      select from survey_answer a join survey_invitation i on i.token_hash = a.mark`;
    expect(shared).toHaveLength(0);
  });
});

describe("the open survey", () => {
  const unitCode = "dinas-bina-marga";

  it("takes one response for a chosen unit with each pass, also of two at once", async () => {
    const { pass } = await openForm(at(5), null);
    if (pass === null) throw new Error("no pass");
    const one = { ...filled("111111111", { profile: { sex: "female" } }), pass, unitCode };
    const outcomes = await Promise.allSettled(
      [world.db, aside.db].map((db) => respondOpenly({ ...at(5), db }, one)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(respondOpenly(at(6), one)).rejects.toMatchObject({ message: "survey_answered" });
    const unitId = await world.unitId(unitCode);
    const [row] = await world.sql`
      select respondents, answered, invited, total::int from survey_tally where unit_id = ${unitId}`;
    expect(row).toEqual({ respondents: 1, answered: 0, invited: 0, total: 9 });
    await expectTruth();
  });

  it("is shown as answered to a browser with a used pass, in the same quarter only", async () => {
    const { pass } = await openForm(at(5), null);
    expect(await openForm(at(5), pass)).toMatchObject({ state: "answered", pass: null, units: [] });
    expect(await openForm(at(5), "2026-Q4.abc.def")).toMatchObject({ state: "open" });
    expect(await openForm(at(60 * 24), pass)).toMatchObject({ state: "open", quarter: "2027-Q1" });
  });

  it("refuses a pass of another quarter, a forged one, and a unit that cannot be chosen", async () => {
    const answer = (pass: string, code = unitCode) =>
      respondOpenly(at(5), { ...filled(), pass, unitCode: code });
    const good = makePass(secretKey, "2026-Q4");
    await expect(answer(makePass(secretKey, "2026-Q3"))).rejects.toMatchObject({
      message: "survey_form_old",
    });
    for (const forged of [
      "",
      "2026-Q4",
      `${good}x`,
      good.replace("Q4", "Q3"),
      makePass("another key", "2026-Q4"),
    ])
      await expect(answer(forged), forged).rejects.toMatchObject({ message: "survey_form_old" });
    await expect(answer(good, "gubernur")).rejects.toMatchObject({ message: "unit_unknown" });
    await expect(answer(good, "tidak-ada")).rejects.toMatchObject({ message: "unit_unknown" });
    expect(readPass(secretKey, good)).toBe("2026-Q4");
  });
});

describe("the tallies", () => {
  it("equal a rebuild", async () => {
    const kept = await listSurveyTallies(world.db);
    expect(kept.some(({ respondents }) => respondents > 1)).toBe(true);
    await rebuildSurveyTallies(world.db);
    expect(await listSurveyTallies(world.db)).toEqual(kept);
  });

  it("include every response of many people at once", async () => {
    const passes = Array.from({ length: 24 }, () => makePass(secretKey, "2026-Q4"));
    const before = (await world.sql`select from survey_answer`).length;
    await Promise.all(
      passes.map((pass, index) => {
        const db = index % 2 ? aside.db : world.db;
        const unitCode = index % 3 ? "dinas-perhubungan" : "satpol-pp";
        const levels = String((index % 4) + 1).repeat(9);
        return respondOpenly({ ...at(5), db }, { ...filled(levels), pass, unitCode });
      }),
    );
    expect(await world.sql`select from survey_answer`).toHaveLength(before + 24);
    await expectTruth();
  });
});
