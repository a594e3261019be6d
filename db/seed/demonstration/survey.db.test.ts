import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { inviteSome } from "@/server/survey/invite";
import { hashToken, invitationToken } from "@/server/survey/token";
import { countSurveyTalliesAnew, listSurveyTallies } from "../../queries/survey/tallies";
import { seedDemonstration } from "./seed";
import { seedSurvey } from "./survey";

const now = new Date("2026-11-20T05:00:00Z");
const key = "key of the demonstration";
const surveyOptions = { seed: 1, now, hashToken: (id: number) => hashToken(invitationToken(key, id)) };

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
  const hashSecret = (channel: string, id: string) =>
    createHash("sha256")
      .update(channel + id)
      .digest();
  const options = { complaints: 5_000, from: "2026-07-24", to: "2026-11-20", seed: 1, now, hashSecret };
  await seedDemonstration(one, options);
  await seedSurvey(one, surveyOptions);
});
afterAll(() => one.close());

describe("the seeded survey", () => {
  it("has an invitation for every complaint that ended in its quarters, which the worker finds complete", async () => {
    const [missing] = await one.sql`
      select count(*)::int as n from complaint c where status in ('resolved', 'rejected')
        and not exists (select from survey_invitation i where i.complaint_id = c.id)`;
    expect(missing?.n).toBe(0);
    const before = await listSurveyTallies(one.db);
    expect(await inviteSome({ db: one.db, now, secretKey: key }, null)).toBeNull();
    expect(await listSurveyTallies(one.db)).toEqual(before);
  });

  it("is answered by about an eighth of those invited, differently for each unit", async () => {
    const [all] = await one.sql<{ rate: number }[]>`
      select avg((answered_on is not null)::int)::float8 as rate from survey_invitation`;
    expect(all?.rate).toBeGreaterThan(0.09);
    expect(all?.rate).toBeLessThan(0.15);
    const rates = await one.sql<{ rate: number }[]>`
      select avg((answered_on is not null)::int)::float8 as rate from survey_invitation
      group by unit_id having count(*) >= 60`;
    const found = rates.map(({ rate }) => rate);
    expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(0.04);
  });

  it("covers four quarters, and its tallies equal a recount", async () => {
    const tallies = await listSurveyTallies(one.db);
    expect(tallies).toEqual(await countSurveyTalliesAnew(one.db));
    const quarters = new Set(
      tallies.filter(({ respondents }) => respondents > 0).map(({ quarter }) => quarter),
    );
    expect([...quarters]).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(new Set(tallies.map(({ unitId }) => unitId)).size).toBeGreaterThan(100);
  });

  it("holds no response in the future, and writes nothing twice", async () => {
    const late = await one.sql`select from survey_answer where answered_on > '2026-11-20'`;
    expect(late).toHaveLength(0);
    const before = await listSurveyTallies(one.db);
    await seedSurvey(one, surveyOptions);
    expect(await listSurveyTallies(one.db)).toEqual(before);
  });
});
