import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { elements, levels } from "@/server/domain/survey/response";
import { profileCells } from "@/server/domain/survey/tally";
import type { Database, Queryable, Transaction } from "../../database";
import { surveyTally, unit } from "../../schema";

export type TallyRow = typeof surveyTally.$inferSelect;

const sum = (column: string) => sql.raw(`survey_tally.${column} + excluded.${column}`);
const sumCells = (column: string) =>
  sql.raw(
    `(select array_agg(a + b order by n) from unnest(survey_tally.${column}, excluded.${column}) with ordinality as cell(a, b, n))`,
  );

/** Adds to (or, with negative numbers, subtracts from) the tallies of units and quarters, each named once. */
export async function addToTallies(tx: Transaction, rows: readonly TallyRow[]): Promise<void> {
  if (rows.length === 0) return;
  // In one order, so that two writers never deadlock.
  const inOrder = [...rows].sort((a, b) => (a.quarter < b.quarter ? -1 : 1) || a.unitId - b.unitId);
  await tx
    .insert(surveyTally)
    .values(inOrder)
    .onConflictDoUpdate({
      target: [surveyTally.quarter, surveyTally.unitId],
      set: {
        invited: sum("invited"),
        answered: sum("answered"),
        respondents: sum("respondents"),
        total: sum("total"),
        squares: sum("squares"),
        counts: sumCells("counts"),
        profiles: sumCells("profiles"),
      },
    });
}

const counts = sql.raw(
  `array[${elements.flatMap((_, i) => levels.map((level) => `count(*) filter (where u${i + 1} = ${level})`)).join(", ")}]::int[]`,
);
const columnOf = {
  sex: "sex",
  ageBand: "age_band",
  education: "education",
  occupation: "occupation",
} as const;
const profiles = sql.raw(
  `array[${profileCells.map(({ part, value }) => `count(*) filter (where ${columnOf[part]} = '${value}')`).join(", ")}]::int[]`,
);
const sumOfNine = sql.raw(elements.map((_, index) => `u${index + 1}`).join(" + "));
const zeros = (length: number) => sql.raw(`array_fill(0, array[${length}])`);

/** Every tally, counted from invitations and responses. */
const counted = sql`
  select coalesce(i.quarter, a.quarter) as quarter, coalesce(i.unit_id, a.unit_id) as unit_id,
         coalesce(i.invited, 0) as invited, coalesce(a.answered, 0) as answered,
         coalesce(a.respondents, 0) as respondents, coalesce(a.total, 0) as total, coalesce(a.squares, 0) as squares,
         coalesce(a.counts, ${zeros(elements.length * levels.length)}) as counts,
         coalesce(a.profiles, ${zeros(profileCells.length)}) as profiles
  from (select quarter, unit_id, count(*)::int as invited from survey_invitation group by 1, 2) i
  full join (
    select quarter, unit_id, count(*) filter (where channel = 'invitation')::int as answered,
           count(*)::int as respondents, sum(${sumOfNine}) as total,
           sum((${sumOfNine}) * (${sumOfNine})) as squares, ${counts} as counts, ${profiles} as profiles
    from survey_answer group by 1, 2
  ) a using (quarter, unit_id)`;

/** Recounts everything; responses are blocked meanwhile. */
export function rebuildSurveyTallies(db: Database): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table survey_invitation, survey_answer, survey_tally in exclusive mode`);
    await tx.execute(sql`delete from survey_tally`);
    await tx.execute(sql`
      insert into survey_tally (quarter, unit_id, invited, answered, respondents, total, squares, counts, profiles) ${counted}`);
  });
}

/** The tallies that are not empty, ordered, for comparisons. */
export function listSurveyTallies(db: Queryable): Promise<TallyRow[]> {
  return db
    .select()
    .from(surveyTally)
    .where(sql`${surveyTally.invited} <> 0 or ${surveyTally.respondents} <> 0`)
    .orderBy(asc(surveyTally.quarter), asc(surveyTally.unitId));
}

/** The same recounted, for tests; its cost grows with all responses. */
export async function countSurveyTalliesAnew(db: Queryable): Promise<TallyRow[]> {
  const rows = await db.execute<Record<keyof TallyRow, never> & { unit_id: string }>(sql`
    select * from (${counted}) counted order by 1, 2`);
  return rows.map(({ unit_id, total, squares, ...row }) => ({
    ...row,
    unitId: Number(unit_id),
    total: Number(total),
    squares: Number(squares),
  }));
}

const figures = {
  invited: sql<number>`sum(${surveyTally.invited})::int`,
  answered: sql<number>`sum(${surveyTally.answered})::int`,
  respondents: sql<number>`sum(${surveyTally.respondents})::int`,
  total: sql<number>`sum(${surveyTally.total})::float8`,
  squares: sql<number>`sum(${surveyTally.squares})::float8`,
};

/** Every unit with its figures of a quarter, zeros included; one row per unit. */
export function listUnitFigures(db: Queryable, quarter: string) {
  const zero = (column: string) => sql<number>`coalesce(${sql.raw(`survey_tally.${column}`)}, 0)::float8`;
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      invited: zero("invited"),
      answered: zero("answered"),
      respondents: zero("respondents"),
      total: zero("total"),
      squares: zero("squares"),
    })
    .from(unit)
    .leftJoin(surveyTally, and(eq(surveyTally.unitId, unit.id), eq(surveyTally.quarter, quarter)))
    .orderBy(asc(unit.name));
}
export type UnitFigures = Awaited<ReturnType<typeof listUnitFigures>>[number];

const inScope = (unitIds: readonly number[] | null) =>
  unitIds ? inArray(surveyTally.unitId, [...unitIds]) : undefined;

/** Figures of these units, or of the whole city, for each of the quarters that has any, oldest first. */
export function listQuarterFigures(
  db: Queryable,
  quarters: readonly string[],
  unitIds: readonly number[] | null,
) {
  return db
    .select({ quarter: surveyTally.quarter, ...figures })
    .from(surveyTally)
    .where(and(inArray(surveyTally.quarter, [...quarters]), inScope(unitIds)))
    .groupBy(surveyTally.quarter)
    .orderBy(asc(surveyTally.quarter));
}

/** Cells of `counts` or `profiles`, summed over these units or the whole city; empty without responses. */
export async function sumTallyCells(
  db: Queryable,
  column: "counts" | "profiles",
  quarter: string,
  unitIds: readonly number[] | null,
): Promise<number[]> {
  const scope = inScope(unitIds);
  const rows = await db.execute<{ sum: number }>(sql`
    select sum(value)::int as sum
    from ${surveyTally}, unnest(${sql.raw(`survey_tally.${column}`)}) with ordinality as cell(value, position)
    where ${and(eq(surveyTally.quarter, quarter), scope)} group by position order by position`);
  return rows.map((row) => row.sum);
}
