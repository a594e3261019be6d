import type { UploadedPhoto } from "@/components/complaint/submission/draft";
import type { MoveRequest } from "@/server/domain/complaint/input";
import type { RejectionReason } from "@/server/domain/complaint/status";

/** What an officer is writing; kept over a refusal, so that nothing is typed twice. */
export type MoveDraft = {
  publicNote: string;
  internalNote: string;
  unitId: string;
  assigneeId: string;
  date: string;
  rejectionReason: RejectionReason | "";
  responsibleBody: string;
  masterCode: string;
  kelurahanCode: string;
  categoryCode: string;
  photos: UploadedPhoto[];
};

export const emptyMove = (categoryCode: string): MoveDraft => ({
  publicNote: "",
  internalNote: "",
  unitId: "",
  assigneeId: "",
  date: "",
  rejectionReason: "",
  responsibleBody: "",
  masterCode: "",
  kelurahanCode: "",
  categoryCode,
  photos: [],
});

/** A day means its end in Jakarta. */
export function toMoveRequest(
  draft: MoveDraft,
  move: Pick<MoveRequest, "code" | "action" | "expectedStatus" | "expectedAssigneeId">,
): MoveRequest {
  return {
    ...move,
    publicNote: draft.publicNote || null,
    internalNote: draft.internalNote || null,
    unitId: draft.unitId ? Number(draft.unitId) : null,
    assigneeId: draft.assigneeId ? Number(draft.assigneeId) : null,
    until: draft.date ? `${draft.date}T23:59:00+07:00` : null,
    rejectionReason: draft.rejectionReason || null,
    responsibleBody: draft.responsibleBody || null,
    masterCode: draft.masterCode || null,
    kelurahanCode: draft.kelurahanCode || null,
    categoryCode: draft.categoryCode || null,
    photos: draft.photos,
  };
}
