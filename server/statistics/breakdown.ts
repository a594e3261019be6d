import type { Database } from "@/db/database";
import { findReadAt, listStrung } from "@/db/queries/figures";
import { readFigures } from "@/server/domain/statistics/figures";
import { splitPacked, sumPacked } from "@/server/domain/statistics/packing";
import { checkScope, type Dimension, fieldOf, periodsOf, type Scope } from "@/server/domain/statistics/scope";
import { listValues } from "./values";

/** A scope's figures for every value of a dimension that has any, in the order of the values. */
export async function breakdown({ db }: { db: Database }, { by, ...scope }: Scope & { by: Dimension }) {
  checkScope(scope, by);
  const field = fieldOf[by];
  const values = await listValues(db, by, scope);
  const box = {
    area: [scope.area],
    category: [scope.category],
    agency: [scope.agency],
    channel: [scope.channel],
    period: periodsOf(scope, by),
    [field]: values.map(({ key }) => key),
  };
  const [rows, asOf] = await Promise.all([listStrung(db, box, field), findReadAt(db, "statistics")]);
  const strung = new Map(rows.map(({ key, counts }) => [key, counts]));
  return {
    rows: values.flatMap(({ key, name }) => {
      const counts = strung.get(key);
      return counts ? [{ key, name, figures: readFigures(sumPacked(splitPacked(counts))) }] : [];
    }),
    asOf,
  };
}
