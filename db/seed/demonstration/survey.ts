import { createHash } from "node:crypto";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { lastQuarters, quarterEnd, quarterOf, quarterStart } from "@/server/domain/survey/quarter";
import type { ResponseChannel } from "@/server/domain/survey/response";
import type { Database, RawSql } from "../../database";
import { rebuildSurveyTallies } from "../../queries/survey/tallies";
import { chance, randomFor } from "./random";
import { textValue } from "./rows";
import { drawAnswers, drawProfile, drawSuggestion, type Repute, reputeOf } from "./survey-responses";
import { copy, type Sql } from "./write";

type DemonstrationSurveyOptions = {
  seed: number;
  now: Date;
  /** sha256 of the token of a complaint's invitation. */
  hashToken: (complaintId: number) => Uint8Array;
};

const quarterCount = 4;
const pageSize = 2_000;
const columns = {
  invitation: "complaint_id, token_hash, unit_id, quarter, ended_at, reopen_count, sent_at, answered_on",
  answer:
    "mark, channel, unit_id, quarter, u1, u2, u3, u4, u5, u6, u7, u8, u9, sex, age_band, education, occupation, suggestion, answered_on",
};

/**
 * Invitations to the complaints that ended in the last four quarters, and the answers to them. A quarter before the
 * first complaint gets answers by the open link, so that quarters can be compared. What is invited already stays.
 */
export async function seedSurvey(
  clients: { db: Database; sql: RawSql },
  options: DemonstrationSurveyOptions,
): Promise<void> {
  await clients.sql.begin((tx) => writeSurvey(tx, options));
  await clients.sql`analyze survey_invitation, survey_answer`;
  await rebuildSurveyTallies(clients.db);
}

type EndedComplaint = { id: string; unit: string; at: Date; reopenCount: number };
type Counts = Map<string, Map<number, number>>;

async function writeSurvey(tx: Sql, options: DemonstrationSurveyOptions): Promise<void> {
  const known = lastQuarters(quarterOf(options.now), quarterCount);
  const first = quarterStart(known[0] ?? quarterOf(options.now));
  const counts: Counts = new Map();
  const answers: string[] = [];
  for await (const batch of readEnded(tx, first)) {
    const invitations = batch.map((ended) => invite(ended, options, counts, answers));
    await write(tx, "invitation", invitations);
  }
  const told = await tx<
    { quarter: string }[]
  >`select distinct quarter from survey_tally where respondents > 0`;
  const silent = known.filter((one) => !counts.has(one) && !told.some(({ quarter }) => quarter === one));
  await write(tx, "answer", [...answers, ...composeOpen(silent, counts, options)]);
  await tx`
    insert into survey_sweep values (1, ${options.now}, 0) on conflict (id) do update set at = excluded.at, complaint_id = 0`;
}

/** In pages of their own statements: a cursor would hold the connection that the invitations are written by. */
async function* readEnded(tx: Sql, since: Date): AsyncGenerator<EndedComplaint[]> {
  for (let after = { at: since, id: "0" }; ; ) {
    const page = await tx<EndedComplaint[]>`
    select c.id::text, coalesce(c.holder_unit_id, desk.id)::text as unit, c.last_event_at as at, c.reopen_count as "reopenCount"
    from complaint c cross join (select id from unit where code = 'biro-pemerintahan') desk
    where c.status in ('resolved', 'rejected', 'merged') and c.status <> 'merged' and (c.last_event_at, c.id) > (${after.at}::timestamptz, ${after.id}::bigint)
      and not exists (select from survey_invitation i where i.complaint_id = c.id)
    order by c.last_event_at, c.id limit ${pageSize}`;
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last;
  }
}

const tables = { invitation: "survey_invitation", answer: "survey_answer" };

async function write(tx: Sql, what: keyof typeof columns, lines: readonly string[]): Promise<void> {
  await copy(await tx.unsafe(`copy ${tables[what]} (${columns[what]}) from stdin`).writable(), lines);
}

const reputes = new Map<string, Repute>();

function knowRepute(seed: number, unitId: number): Repute {
  const key = `${seed}:${unitId}`;
  const repute = reputes.get(key) ?? reputeOf(seed, unitId);
  reputes.set(key, repute);
  return repute;
}

/** An invitation's line; its answer, if there is one, goes to `answers` and is counted. */
function invite(
  ended: EndedComplaint,
  options: DemonstrationSurveyOptions,
  counts: Counts,
  answers: string[],
): string {
  const [id, unitId, quarter] = [Number(ended.id), Number(ended.unit), quarterOf(ended.at)];
  const random = randomFor(options.seed ^ 0x5147, id);
  const repute = knowRepute(options.seed, unitId);
  const at = new Date(ended.at.getTime() + (0.02 + random() ** 2 * 12) * days(1));
  const isAnswered = chance(random, repute.rate) && at < options.now;
  const ofUnits = counts.get(quarter) ?? new Map<number, number>();
  counts.set(quarter, ofUnits);
  if (isAnswered) {
    answers.push(answerLine(`${options.seed}:${id}`, "invitation", { unitId, quarter, at }, random, repute));
    ofUnits.set(unitId, (ofUnits.get(unitId) ?? 0) + 1);
  }
  const [end, sent] = [ended.at, new Date(ended.at.getTime() + 2_000)].map((time) => time.toISOString());
  const day = isAnswered ? jakartaDay(at) : "\\N";
  return `${id}\t${hex(options.hashToken(id))}\t${unitId}\t${quarter}\t${end}\t${ended.reopenCount}\t${sent}\t${day}\n`;
}

type Where = { unitId: number; quarter: string; at: Date };

function answerLine(
  key: string,
  channel: ResponseChannel,
  { unitId, quarter, at }: Where,
  random: () => number,
  repute: Repute,
): string {
  const mark = hex(createHash("sha256").update(`demonstration:${key}`).digest());
  const answers = drawAnswers(random, repute);
  const { sex, ageBand, education, occupation } = drawProfile(random);
  const profile = [sex, ageBand, education, occupation].map((value) => value ?? "\\N").join("\t");
  const where = `${mark}\t${channel}\t${unitId}\t${quarter}`;
  return `${where}\t${answers.join("\t")}\t${profile}\t${textValue(drawSuggestion(random))}\t${jakartaDay(at)}\n`;
}

/** For quarters without any invitation or answer: as many answers as a unit has elsewhere, a little worse the older. */
function composeOpen(
  quarters: readonly string[],
  counts: Counts,
  { seed, now }: DemonstrationSurveyOptions,
): string[] {
  const fullest = [...counts.values()].sort((a, b) => sum(b) - sum(a))[0] ?? new Map<number, number>();
  const silent = quarters.filter((quarter) => quarterEnd(quarter) < now);
  return silent.flatMap((quarter, index) =>
    [...fullest].flatMap(([unitId, count]) => {
      const random = randomFor(seed ^ (0x09e4 + index), unitId);
      const repute = knowRepute(seed, unitId);
      const then = { ...repute, mean: repute.mean - 0.06 * (silent.length - index) };
      return Array.from({ length: Math.round(count * (0.6 + random() * 0.6)) }, (_, number) => {
        const start = quarterStart(quarter).getTime();
        const at = new Date(start + random() * (quarterEnd(quarter).getTime() - start));
        return answerLine(
          `${seed}:${quarter}:${unitId}:${number}`,
          "open",
          { unitId, quarter, at },
          random,
          then,
        );
      });
    }),
  );
}

const sum = (ofUnits: Map<number, number>) => [...ofUnits.values()].reduce((all, one) => all + one, 0);
const hex = (bytes: Uint8Array) => `\\\\x${Buffer.from(bytes).toString("hex")}`;
