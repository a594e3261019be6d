import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { figure, readModel } from "@/db/schema";
import { type MonthsCover, periodsIn } from "@/server/domain/statistics/period";
import type { StoredSeries } from "@/server/domain/statistics/stored-counts";

/** The cells of a box: every combination of these values that exists. By the key's index, whatever its size. */
export function listFigures(db: Queryable, box: Box) {
  return db.select().from(figure).where(within(box));
}

type Box = Record<"area" | "category" | "agency" | "channel" | "period", readonly string[]>;
const sides = ["area", "category", "agency", "channel", "period"] as const;

const within = (box: Box) => and(...sides.map((side) => inArray(figure[side], [...box[side]])));

type Sides = Omit<Box, "period">;

/**
 * The cells of a box, concatenated for each value of one dimension, each after its length in four bytes: separately
 * those to add, those to subtract and those of whole months.
 */
export async function listFiguresInOrder(db: Queryable, sides: Sides, cover: MonthsCover, side: keyof Sides) {
  const strung = (periods: readonly string[]) => sql`
    string_agg(int4send(length(counts)) || counts, ''::bytea)
      filter (where ${figure.period} = any(${`{${periods.join(",")}}`}::text[]))`;
  const rows = await db.execute<{ key: string } & Record<keyof MonthsCover, StoredSeries | null>>(sql`
    select ${figure[side]} as key, ${strung(cover.plus)} as plus, ${strung(cover.minus)} as minus,
      ${strung(cover.whole)} as whole
    from ${figure} where ${within({ ...sides, period: periodsIn(cover) })} group by 1`);
  return [...rows];
}

/** The moment up to which a read model has counted; null before it was built. */
export async function findReadAt(db: Queryable, name: string): Promise<Date | null> {
  const [row] = await db.select({ at: readModel.at }).from(readModel).where(eq(readModel.name, name));
  return row?.at ?? null;
}
