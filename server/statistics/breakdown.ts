import type { Database } from "@/db/database";
import { findReadAt, listFiguresInOrder } from "@/db/queries/statistics/figures";
import { type FigureAudience, sumCubeSeries } from "@/server/domain/statistics/disclosure";
import type { Vector } from "@/server/domain/statistics/packing";
import { checkScope, coverOf, type Dimension, fieldOf, type Scope } from "@/server/domain/statistics/scope";
import { categoriesOf, groupOptions, withSensitive } from "@/server/domain/statistics/sensitive";
import { loadSensitiveKeys } from "./lookup";
import { listValues } from "./values";

type Reading = { db: Database; now: Date; audience: FigureAudience };

/** A breakdown with the moment of the read model. */
export async function breakdown<Figures>(
  reading: Reading,
  scope: Scope & { by: Dimension },
  read: (vector: Vector) => Figures,
) {
  const [rows, asOf] = await Promise.all([
    listBreakdown(reading, scope, read),
    findReadAt(reading.db, "statistics"),
  ]);
  return { rows, asOf };
}

/**
 * A scope's figures for every value of a dimension that has any, in the order of the values; `read` turns cells into
 * figures.
 */
export async function listBreakdown<Figures>(
  { db, now, audience }: Reading,
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
  const rows = await listFiguresInOrder(db, box, coverOf(scope, by), field);
  const sums = withSensitive(new Map(rows.map((row) => [row.key, sumCubeSeries(audience, row)])), sensitive);
  return groupOptions(audience, values, sensitive).flatMap(({ key, name }) => {
    const vector = sums.get(key);
    return vector && vector.size > 0 ? [{ key, name, figures: read(vector) }] : [];
  });
}
