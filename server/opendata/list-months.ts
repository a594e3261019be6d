import type { Database } from "@/db/database";
import { listPublishedCounts } from "@/db/queries/statistics/open-data";
import { readMapCounts } from "@/server/domain/statistics/disclosure";
import { isMonth } from "@/server/domain/statistics/period";

type Months = { months: { month: string; rows: number }[]; asOf: Date | null };

/** Months with public complaints, latest first, with their exact number as of a moment, from the read model. */
export async function listMonths(db: Database): Promise<Months> {
  const { counts, at } = await listPublishedCounts(db);
  const months = counts.filter(({ period }) => isMonth(period));
  return {
    asOf: at,
    months: months
      .map(({ period, counts: stored }) => ({ month: period, rows: sum(readMapCounts("public", stored)) }))
      .sort((a, b) => (a.month < b.month ? 1 : -1)),
  };
}

const sum = (vector: ReadonlyMap<number, number>) => [...vector.values()].reduce((all, one) => all + one, 0);
