import type { RawSql } from "@/db/database";
import { isPublicSql } from "@/db/predicates";
import { createRandom, type Random } from "@/db/seed/demonstration/random";
import type { Status } from "@/server/domain/complaint/status";

export type SamplePoint = {
  latitude: number;
  longitude: number;
  kelurahan: string;
  category: string;
  group: string;
  channel: string;
  agency: string;
  status: Status;
  code: string;
  /** Month of submission in Jakarta, such as `2026-11`. */
  month: string;
};

/** Samples drawn from the city itself, so that every request has a result; the same each time. */
export async function drawSample(
  sql: RawSql,
  count: number,
): Promise<{ drawn: SamplePoint[]; random: Random }> {
  const random = createRandom(7);
  const [last] = await sql<{ id: number }[]>`select max(id)::int as id from complaint`;
  const ids = Array.from({ length: count * 3 }, () => 1 + Math.floor(random() * (last?.id ?? 1)));
  const drawn = await sql<SamplePoint[]>`
    select c.latitude, c.longitude, c.kelurahan_code as kelurahan, c.category_code as category, k.group_code as group,
           c.channel_code as channel, c.status, c.code, coalesce(k.default_unit_code, 'kelurahan') as agency,
           to_char(c.submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month
    from complaint c join category k on k.code = c.category_code
    where c.id = any(${ids}) and ${sql.unsafe(isPublicSql("c"))} and c.latitude is not null
      and c.kelurahan_code is not null
    order by c.id limit ${count}`;
  return { drawn, random };
}
