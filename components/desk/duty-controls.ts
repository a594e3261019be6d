import type { DutyField } from "@/server/domain/complaint/missing-duties";

/** The id of the control for each duty. */
export const dutyControls: Record<DutyField, string> = {
  publicNote: "public-note",
  unitId: "unit",
  assigneeId: "person",
  kelurahanCode: "kelurahan",
  date: "date",
  rejectionReason: "rejection",
  responsibleBody: "responsible-body",
  masterCode: "master",
  photoCount: "proof",
};
