import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isOpenSql } from "@/db/predicates";
import type { Point } from "@/server/domain/geo";
import { cellOf } from "@/server/domain/map/mercator";
import { type ComplaintRow, listComplaintsByIds } from "./complaints";

/** Candidates at most. */
const looked = 400;
const answered = 60;
/** A sensitive position is in the index within this many degrees of the real one. */
const coarse = 0.0011;

type Around = { id: number; text: string; point: Point; groupCode: string; since: Date; metres: number };
export type FoundAround = { row: ComplaintRow; metres: number; likeness: number };

/**
 * Other open complaints of a category group near a position, since a moment: the nearest, with the similarity of
 * their texts.
 */
export async function listAround(db: Queryable, around: Around): Promise<FoundAround[]> {
  const { latitude, longitude } = around.point;
  const north = around.metres / 111_195;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  const squares = squaresAround(around.point, north + coarse, east + coarse);
  const metresAway = sql`111195 * sqrt(power(c.latitude - ${latitude}, 2) + power((c.longitude - ${longitude}) * cos(radians(${latitude})), 2))`;
  const found = await db.execute<{ id: string; metres: number; likeness: number }>(sql`
    select id::text, metres, similarity(left(text, 500), left(${around.text}, 500)) as likeness from (
      select c.id, c.text, ${metresAway} as metres from complaint c
      where c.map_square = any(${sql.param(squares)}::bigint[])
        and ${sql.raw(isOpenSql("c"))}
        and c.latitude between ${latitude - north} and ${latitude + north}
        and c.longitude between ${longitude - east} and ${longitude + east}
        and c.submitted_at >= ${around.since.toISOString()}::timestamptz and c.id <> ${around.id}
        and exists (select 1 from category k where k.code = c.category_code and k.group_code = ${around.groupCode})
      limit ${looked}) near
    where metres <= ${around.metres} order by metres limit ${answered}`);
  const rows = await listComplaintsByIds(
    db,
    found.map(({ id }) => Number(id)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, metres, likeness }) => {
    const row = byId.get(Number(id));
    return row ? [{ row, metres, likeness }] : [];
  });
}

/** The tiles of zoom 18 around a position, as `complaint.map_square` counts them. */
function squaresAround({ latitude, longitude }: Point, north: number, east: number): number[] {
  const first = cellOf({ longitude: longitude - east, latitude: latitude + north }, 18);
  const last = cellOf({ longitude: longitude + east, latitude: latitude - north }, 18);
  const squares: number[] = [];
  for (let x = first.x; x <= last.x; x++)
    for (let y = first.y; y <= last.y; y++) squares.push(x * 2 ** 18 + y);
  return squares;
}
