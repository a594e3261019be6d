import type { Database } from "@/db/database";
import { findReadAt, listFiguresInOrder } from "@/db/queries/statistics/figures";
import { type FigureAudience, sumCubeSeries } from "@/server/domain/statistics/disclosure";
import type { Vector } from "@/server/domain/statistics/packing";
import { checkScope, coverOf, type Dimension, fieldOf, type Scope } from "@/server/domain/statistics/scope";
import { listValues } from "./values";

/**
 * A scope's figures for every value of a dimension that has any, in the order of the values; `read` turns cells into
 * figures.
 */
export async function breakdown<Figures>(
  { db, now, audience }: { db: Database; now: Date; audience: FigureAudience },
  { by, ...scope }: Scope & { by: Dimension },
  read: (vector: Vector) => Figures,
) {
  checkScope(scope, by);
  const field = fieldOf[by];
  const values = await listValues({ db, now }, by, scope);
  const box = {
    area: [scope.area],
    category: [scope.category],
    agency: [scope.agency],
    channel: [scope.channel],
    [field]: values.map(({ key }) => key),
  };
  const [rows, asOf] = await Promise.all([
    listFiguresInOrder(db, box, coverOf(scope, by), field),
    findReadAt(db, "statistics"),
  ]);
  const strung = new Map(rows.map((row) => [row.key, row]));
  return {
    rows: values.flatMap(({ key, name }) => {
      const row = strung.get(key);
      if (!row) return [];
      const vector = sumCubeSeries(audience, row);
      return vector.size > 0 ? [{ key, name, figures: read(vector) }] : [];
    }),
    asOf,
  };
}
