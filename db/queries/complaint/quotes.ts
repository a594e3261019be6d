import { inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { codeNotingKinds } from "@/db/event-kinds";
import { complaint } from "@/db/schema";
import { type ComplaintRow, listComplaintsByIds } from "./complaints";

const most = 30;

/** Complaints whose text or notes quote a number, latest first; the automatic note of a merge is no quotation. */
export async function listQuoting(db: Queryable, code: string): Promise<ComplaintRow[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct id::text from (
      (select id from complaint
        where quoted_codes(text) @> array[${code}::text] and text ~* '\\mJK[ .-]?\\d{2}' limit ${most})
      union all
      (select complaint_id from complaint_event
        where quoted_codes(notes_of(public_note, internal_note)) @> array[${code}::text]
          and notes_of(public_note, internal_note) ~* '\\mJK[ .-]?\\d{2}' and kind not in (${sql.raw(codeNotingKinds)})
        limit ${most})) quoting`);
  const found = await listComplaintsByIds(
    db,
    rows.map(({ id }) => Number(id)),
  );
  return found.filter((row) => row.code !== code).toSorted((a, b) => b.id - a.id);
}

export function listComplaintsByCodes(db: Queryable, codes: readonly string[]): Promise<ComplaintRow[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(complaint)
    .where(inArray(complaint.code, [...codes]));
}
