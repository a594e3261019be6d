import type postgres from "postgres";
import type { GeoreportStatus, ListQuery } from "@/server/domain/open311/list-query";
import type { RequestRow } from "@/server/domain/open311/request";
import type { Database } from "../../database";
import { publicKinds } from "../../event-kinds";
import { isListedClosedSql, isListedOpenSql, isListedSql, isMergedSql, isPublicSql } from "../../predicates";
import { photoReferenceSql } from "../complaint/photos";

type Sql = postgres.Sql;
type Listing = Exclude<ListQuery, { kind: "named" }>;
type Period = Extract<ListQuery, { kind: "period" }>;

const columns = (sql: Sql) => sql`
  c.code, c.status, c.text, c.landmark, c.category_code as "categoryCode", c.kelurahan_code as "kelurahanCode",
  c.latitude, c.longitude, c.holder_unit_id::float8 as "holderUnitId",
  extract(epoch from c.submitted_at)::float8 * 1000 as "submittedAt",
  extract(epoch from c.public_changed_at)::float8 * 1000 as "publicChangedAt",
  extract(epoch from c.completion_due_at)::float8 * 1000 as "completionDueAt",
  (select m.code from complaint m where ${sql.unsafe(isMergedSql("c"))} and m.code = c.master_code and ${sql.unsafe(isPublicSql("m"))}) as "masterCode",
  c.rejection_reason as "rejectionReason", c.channel_code as "channelCode", c.reopen_count as "reopenCount",
  (select e.public_note from complaint_event e where e.complaint_id = c.id and e.public_note is not null
    and (select w.payload -> 'accusation' ->> 'unitId' from complaint_event w where w.complaint_id = c.id and w.id < e.id
      and w.payload ? 'accusation' order by w.id desc limit 1) is null
    and e.kind in (${sql.unsafe(publicKinds)}) order by e.id desc limit 1) as note,
  (select ${sql.unsafe(photoReferenceSql("ph"))} from photo ph where ph.complaint_id = c.id and ph.kind = 'report' order by ph.position limit 1) as "photoId"`;

/** Public complaints by number, newest first; duplicates included. */
export function listNamedRequests({ $client: sql }: Database, codes: readonly string[]) {
  return sql<RequestRow[]>`
    select ${columns(sql)} from complaint c
    where c.code = any(${[...codes]}::text[]) and ${sql.unsafe(isPublicSql("c"))} order by c.submitted_at desc, c.id desc`;
}

/**
 * A page of public complaints: of a period newest first, of changes oldest first, so that a client continues where it
 * stopped. Each order has its index, and only categories and statuses of changes are filtered beyond it.
 */
export function listRequests({ $client: sql }: Database, query: Listing) {
  if (query.kind === "changed") {
    const where = sql`${sql.unsafe(isListedSql())} ${categoryFilter(sql, query.serviceCodes)} ${statusFilter(sql, query.statuses)}`;
    const page = sql`limit ${query.limit}::int offset ${query.offset}::int`;
    return sql<RequestRow[]>`
      with page as materialized (
        select id from complaint where ${where} and public_changed_at >= ${query.after.toISOString()}::timestamptz
        order by public_changed_at, id ${page})
      select ${columns(sql)} from page join complaint c using (id) order by c.public_changed_at, c.id`;
  }
  return sql<RequestRow[]>`
    with page as materialized (${periodPage(sql, query)})
    select ${columns(sql)} from page join complaint c using (id) order by c.submitted_at desc, c.id desc`;
}

/** For several categories, as many of each as the page needs, by the index; the page is cut from those. */
function periodPage(sql: Sql, { from, to, serviceCodes, statuses, limit, offset }: Period) {
  const within = sql`${sql.unsafe(isListedSql())} ${statusFilter(sql, statuses)}
    and submitted_at >= ${from.toISOString()}::timestamptz and submitted_at <= ${to.toISOString()}::timestamptz`;
  const newest = sql`order by submitted_at desc, id desc`;
  const page = sql`limit ${limit}::int offset ${offset}::int`;
  if (!serviceCodes) return sql`select id from complaint where ${within} ${newest} ${page}`;
  return sql`
    select id from unnest(${[...serviceCodes]}::text[]) wanted, lateral (
      select id, submitted_at from complaint where category_code = wanted and ${within}
      ${newest} limit ${limit + offset}::int) each ${newest} ${page}`;
}

function categoryFilter(sql: Sql, codes: readonly string[] | null) {
  if (!codes) return sql``;
  return sql`and category_code = any(${[...codes]}::text[])`;
}

function statusFilter(sql: Sql, statuses: readonly GeoreportStatus[] | null) {
  if (!statuses) return sql``;
  return sql`and ${sql.unsafe(statuses[0] === "closed" ? isListedClosedSql() : isListedOpenSql())}`;
}
