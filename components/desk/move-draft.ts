import type { UploadedPhoto } from "@/components/ui/upload";
import type { MoveRequest } from "@/server/domain/complaint/input";
import type { Action, RejectionReason } from "@/server/domain/complaint/status";

/** An officer's draft of a move; kept after a refusal. */
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
  /** Empty while it is the complaint's own. */
  categoryCode: string;
};

/** With the action of the open form. */
export type OpenMove = MoveDraft & { action: Action | null };

export const emptyMove = (): MoveDraft => ({
  publicNote: "",
  internalNote: "",
  unitId: "",
  assigneeId: "",
  date: "",
  rejectionReason: "",
  responsibleBody: "",
  masterCode: "",
  kelurahanCode: "",
  categoryCode: "",
});

/** A form that was opened, or proposes a unit, contains nothing that could be lost. */
export const isMoveWritten = ({ action: _action, unitId: _unit, ...written }: OpenMove): boolean =>
  Object.values(written).some(Boolean);

/** A day means its end in Jakarta. */
export function toMoveRequest(
  draft: MoveDraft & { photos: UploadedPhoto[] },
  move: Pick<MoveRequest, "code" | "action" | "expectedStatus" | "expectedAssigneeId" | "seenAt">,
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
