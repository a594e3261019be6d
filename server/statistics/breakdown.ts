import type { Database } from "@/db/database";
import { findReadAt, listFiguresInOrder } from "@/db/queries/statistics/figures";
import { type FigureAudience, sumCubeSeries } from "@/server/domain/statistics/disclosure";
import type { Vector } from "@/server/domain/statistics/packing";
import { checkScope, coverOf, type Dimension, fieldOf, type Scope } from "@/server/domain/statistics/scope";
import { categoriesOf, groupOptions, withSensitive } from "@/server/domain/statistics/sensitive";
import { loadSensitiveKeys } from "./lookup";
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
  const sensitive = await loadSensitiveKeys(db);
  const values = await listValues({ db, now }, by, scope);
  const box = {
    area: [scope.area],
    category: categoriesOf(audience, scope.category, sensitive),
    agency: [scope.agency],
    channel: [scope.channel],
    [field]: values.map(({ key }) => key),
  };
  const [rows, asOf] = await Promise.all([
    listFiguresInOrder(db, box, coverOf(scope, by), field),
    findReadAt(db, "statistics"),
  ]);
  const sums = withSensitive(new Map(rows.map((row) => [row.key, sumCubeSeries(audience, row)])), sensitive);
  return {
    rows: groupOptions(audience, values, sensitive).flatMap(({ key, name }) => {
      const vector = sums.get(key);
      return vector && vector.size > 0 ? [{ key, name, figures: read(vector) }] : [];
    }),
    asOf,
  };
}
