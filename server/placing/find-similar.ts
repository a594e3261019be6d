import { findComplaint } from "@/db/queries/complaint/complaints";
import { listMergeCandidates } from "@/db/queries/placing/complaints";
import { authorizeRead } from "@/server/complaint/access";
import { parseCode } from "@/server/domain/complaint/code";
import { days } from "@/server/domain/duration";
import type { MergeCandidate } from "@/server/domain/placing/placing-complaint";
import { type DeskContext, requireIntake } from "./list-placing-page";

const lookedBack = days(60);

/** Open complaints of a place and category that this one could be merged into. @throws FORBIDDEN · NOT_FOUND */
export async function findSimilar(
  { db, actor, now }: DeskContext,
  { code, kelurahanCode, categoryCode }: { code: string; kelurahanCode: string; categoryCode: string },
): Promise<MergeCandidate[]> {
  requireIntake(actor);
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  if (row.isConfidential) return [];
  const since = new Date(now.getTime() - lookedBack);
  return listMergeCandidates(db, {
    kelurahanCode,
    categoryCode,
    isPublic: row.isPublic,
    exceptId: row.id,
    since,
  });
}
