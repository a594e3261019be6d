import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listMergeCandidates } from "@/db/queries/placing/complaints";
import { type Authorized, authorizeRead } from "@/server/complaint/access";
import { parseCode } from "@/server/domain/complaint/code";
import { days } from "@/server/domain/duration";
import type { Decision } from "@/server/domain/placing/decision";
import type { MergeCandidate } from "@/server/domain/placing/placing-complaint";
import { type DeskContext, requireIntake } from "./list-placing-page";

const lookedBack = days(60);
type Likeness = Pick<Decision, "kelurahanCode" | "categoryCode">;

/** Open complaints of a place and category that this one could be merged into. @throws FORBIDDEN · NOT_FOUND */
export async function findSimilar(
  context: DeskContext,
  { code, ...likeness }: Likeness & { code: string },
): Promise<MergeCandidate[]> {
  requireIntake(context.actor);
  const row = authorizeRead(context.actor, await findComplaint(context.db, parseCode(code) ?? ""));
  return listMergeable(context, row, likeness);
}

/** The same for a complaint that is read already; none while its place or category is not chosen. */
export async function listMergeable(
  { db, now }: Pick<DeskContext, "db" | "now">,
  row: Authorized<ComplaintRow>,
  { kelurahanCode, categoryCode }: Likeness,
): Promise<MergeCandidate[]> {
  if (row.isConfidential || !kelurahanCode || !categoryCode) return [];
  return listMergeCandidates(db, {
    kelurahanCode,
    categoryCode,
    isPublic: row.isPublic,
    exceptId: row.id,
    since: new Date(now.getTime() - lookedBack),
  });
}
