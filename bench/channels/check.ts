import type { PlannedMessage } from "@/bin/simulate/plan";
import type { RawSql } from "@/db/database";

type ChannelVerdict = {
  real: number;
  lost: number;
  twice: number;
  garbage: number;
  deadLetters: number;
  unforeseen: number;
};

/** Counts the results of a plan: exactly one complaint per real message, one dead letter per garbage, nothing else. */
export async function checkPlan(sql: RawSql, plan: readonly PlannedMessage[]): Promise<ChannelVerdict> {
  const marks = new Set(plan.filter(({ kind }) => kind === "real").map(({ mark }) => mark));
  const garbage = plan.filter(({ kind }) => kind === "garbage").length;
  const rows = await sql<{ mark: string | null; count: number }[]>`
    select substring(text from 'SIM[0-9]+-[0-9]+') as mark, count(*)::int as count from complaint group by 1`;
  const counts = new Map(rows.map(({ mark, count }) => [mark, count]));
  const [dead] = await sql<{ count: number }[]>`
    select count(*)::int as count from channel_arrival where state = 'dead'`;
  return {
    real: marks.size,
    lost: [...marks].filter((mark) => !counts.has(mark)).length,
    twice: [...marks].filter((mark) => (counts.get(mark) ?? 0) > 1).length,
    garbage,
    deadLetters: dead?.count ?? 0,
    unforeseen: rows.filter(({ mark }) => mark === null || !marks.has(mark)).length,
  };
}
