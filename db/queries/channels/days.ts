import { sql } from "drizzle-orm";
import type { Queryable } from "../../database";

type ChannelCounts = {
  arrived?: number;
  repeated?: number;
  forged?: number;
  dead?: number;
  answered?: number;
  unanswered?: number;
};

type Tick = {
  channelCode: string;
  day: string;
  counts: ChannelCounts;
  at: Date;
  failure?: string | undefined;
};

/** Adds to a channel's counts of a day. */
export async function addToDay(
  db: Queryable,
  { channelCode, day, counts, at, failure }: Tick,
): Promise<void> {
  const { arrived = 0, repeated = 0, forged = 0, dead = 0, answered = 0, unanswered = 0 } = counts;
  const moment = at.toISOString();
  const last = arrived > 0 ? moment : null;
  await db.execute(sql`
    insert into channel_day as d (channel_code, day, arrived, repeated, forged, dead, answered, unanswered, last_at,
      last_failure, last_failure_at)
    values (${channelCode}, ${day}, ${arrived}, ${repeated}, ${forged}, ${dead}, ${answered}, ${unanswered},
      ${last}::timestamptz, ${failure ?? null}, ${failure ? moment : null}::timestamptz)
    on conflict (channel_code, day) do update set
      arrived = d.arrived + excluded.arrived, repeated = d.repeated + excluded.repeated,
      forged = d.forged + excluded.forged, dead = d.dead + excluded.dead,
      answered = d.answered + excluded.answered, unanswered = d.unanswered + excluded.unanswered,
      last_at = coalesce(excluded.last_at, d.last_at),
      last_failure = coalesce(excluded.last_failure, d.last_failure),
      last_failure_at = coalesce(excluded.last_failure_at, d.last_failure_at)`);
}

export type ChannelHealth = {
  channelCode: string;
  name: string;
  isOn: boolean | null;
  validFrom: string;
  validTo: string | null;
  arrived: number;
  repeated: number;
  forged: number;
  dead: number;
  answered: number;
  unanswered: number;
  lastAt: Date | null;
  lastFailure: string | null;
  lastFailureAt: Date | null;
};

/** Every channel's counts since a day; reads a row per channel and day. */
export async function listChannelHealth(db: Queryable, since: string): Promise<ChannelHealth[]> {
  const rows = await db.execute<Record<string, string | number | boolean | null>>(sql`
    select c.code, c.name, a.is_on, c.valid_from::text, c.valid_to::text,
      coalesce(sum(d.arrived), 0)::int as arrived, coalesce(sum(d.repeated), 0)::int as repeated,
      coalesce(sum(d.forged), 0)::int as forged, coalesce(sum(d.dead), 0)::int as dead,
      coalesce(sum(d.answered), 0)::int as answered, coalesce(sum(d.unanswered), 0)::int as unanswered,
      max(d.last_at)::text as last_at, max(d.last_failure_at)::text as last_failure_at,
      (array_agg(d.last_failure order by d.last_failure_at desc nulls last))[1] as last_failure
    from channel c left join channel_account a on a.channel_code = c.code
      left join channel_day d on d.channel_code = c.code and d.day >= ${since}::date
    group by c.code, a.is_on order by c.position`);
  return rows.map((row) => ({
    channelCode: String(row.code),
    name: String(row.name),
    isOn: row.is_on as boolean | null,
    validFrom: String(row.valid_from),
    validTo: row.valid_to as string | null,
    arrived: Number(row.arrived),
    repeated: Number(row.repeated),
    forged: Number(row.forged),
    dead: Number(row.dead),
    answered: Number(row.answered),
    unanswered: Number(row.unanswered),
    lastAt: row.last_at === null ? null : new Date(String(row.last_at)),
    lastFailure: row.last_failure as string | null,
    lastFailureAt: row.last_failure_at === null ? null : new Date(String(row.last_failure_at)),
  }));
}
