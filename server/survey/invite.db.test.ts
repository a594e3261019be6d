import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { countSurveyTalliesAnew, listSurveyTallies } from "@/db/queries/survey/tallies";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import { inviteSome } from "./invite";

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
beforeEach(() => world.sql`truncate survey_invitation, survey_answer, survey_tally, survey_sweep`);

const at = (hours: number) => world.context(after(hours));
const kelurahan = `kelurahan-${gambirCode}`;

async function sweep(hours: number): Promise<void> {
  let position: Awaited<ReturnType<typeof inviteSome>> = null;
  do position = await inviteSome(at(hours), position);
  while (position !== null);
}

async function end(hours: number, how: "confirm" | "reject" = "confirm") {
  const receipt = await world.submit();
  const { kelurahan: officer, verifier } = world.staff;
  if (how === "reject") {
    await world.move(officer, receipt.code, "propose_rejection", hours - 1, {
      rejectionReason: "routine_work",
      publicNote: "Sudah terjadwal minggu ini.",
    });
  } else {
    await world.move(officer, receipt.code, "start", hours - 2);
    await world.move(officer, receipt.code, "resolve", hours - 1, await world.proof());
  }
  await world.move(verifier, receipt.code, how, hours);
  return receipt;
}

const invitations = () => world.sql<{ code: string; unit: string; quarter: string }[]>`
  select c.code, u.code as unit, i.quarter from survey_invitation i
  join complaint c on c.id = i.complaint_id join unit u on u.id = i.unit_id order by c.code`;

describe("survey invitations", () => {
  it("reach every complaint that was resolved or rejected, once, and no other", async () => {
    const ended = [await end(4), await end(5, "reject")];
    const open = await world.submit();
    await sweep(6);
    await sweep(6);
    await sweep(200);
    const all = await invitations();
    const codes = all.map(({ code }) => code);
    expect(ended.map(({ code }) => codes.filter((one) => one === code).length)).toEqual([1, 1]);
    expect(codes).not.toContain(open.code);
    expect(all.every(({ unit, quarter }) => unit === kelurahan && quarter === "2026-Q4")).toBe(true);
    const [tally] = await listSurveyTallies(world.db);
    expect(tally).toMatchObject({ quarter: "2026-Q4", invited: all.length, respondents: 0 });
  });

  it("are neither duplicated nor lost by two workers at once", async () => {
    for (let n = 0; n < 4; n += 1) await end(4 + n / 10);
    await Promise.all([world.db, aside.db, world.db].map((db) => inviteSome({ ...at(6), db }, null)));
    const [missing] = await world.sql`
      select count(*)::int as n from complaint c where status in ('resolved', 'rejected')
        and not exists (select from survey_invitation i where i.complaint_id = c.id)`;
    expect(missing?.n).toBe(0);
    expect(await listSurveyTallies(world.db)).toEqual(await countSurveyTalliesAnew(world.db));
  });

  it("include an end that was committed after a later one had been read", async () => {
    await end(8);
    await sweep(8.1);
    const late = await end(7.99);
    await sweep(8.2);
    expect((await invitations()).map(({ code }) => code)).toContain(late.code);
  });

  it("exclude complaints that ended before this quarter", async () => {
    const { code } = await end(4);
    await world.sql`update complaint set last_event_at = '2026-09-30T16:59:59Z' where code = ${code}`;
    await sweep(6);
    expect((await invitations()).map((one) => one.code)).not.toContain(code);
    await world.sql`update complaint set last_event_at = '2026-09-30T17:00:00Z' where code = ${code}`;
    await world.sql`truncate survey_sweep`;
    await sweep(6);
    expect((await invitations()).map((one) => one.code)).toContain(code);
  });

  it("move to the unit and quarter of the last end when a complaint was reopened", async () => {
    const { code, secret } = await end(4);
    await sweep(5);
    await world.move(world.anonymous, code, "reopen", 6, { secret, publicNote: "Masih rusak." });
    await world.move(world.staff.kelurahan, code, "coordinate", 7, {
      unitId: await world.unitId("dinas-bina-marga"),
    });
    const agency = world.staff.agency;
    await world.move(agency, code, "start", 8);
    await world.move(agency, code, "resolve", 40 * 24, await world.proof());
    await world.move(world.staff.verifier, code, "confirm", 40 * 24 + 1);
    await sweep(40 * 24 + 2);
    const mine = (await invitations()).filter((one) => one.code === code);
    expect(mine).toEqual([{ code, unit: "dinas-bina-marga", quarter: "2027-Q1" }]);
    expect(await listSurveyTallies(world.db)).toEqual(await countSurveyTalliesAnew(world.db));
  });

  it("are found by the index of closed complaints, not by reading all of them", async () => {
    const plan = await world.sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx<{ "QUERY PLAN": string }[]>`
        explain select id from complaint
        where status in ('resolved', 'rejected', 'merged') and status <> 'merged'
          and (last_event_at, id) > ('2026-11-01'::timestamptz, 5::bigint)
        order by last_event_at, id limit 500`;
    });
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("Index Scan using complaint_closed on complaint");
    expect(text).toContain("Index Cond");
    expect(text).not.toContain("Sort");
  });
});
