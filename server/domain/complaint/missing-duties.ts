import type { Duty } from "./status";

type GivenDuties = {
  publicNote: string;
  unitId: string;
  assigneeId: string;
  kelurahanCode: string;
  date: string;
  rejectionReason: string;
  responsibleBody: string;
  masterCode: string;
  photoCount: number;
};
export type DutyField = keyof GivenDuties;
type MissingDuty = { field: DutyField; message: string };

const owed: Record<Duty, readonly [DutyField, string]> = {
  unit: ["unitId", "unit_missing"],
  person: ["assigneeId", "person_missing"],
  place: ["kelurahanCode", "place_missing"],
  rejection_reason: ["rejectionReason", "rejection_reason_missing"],
  date: ["date", "date_missing"],
  master: ["masterCode", "master_missing"],
  photo: ["photoCount", "photo_missing"],
  public_note: ["publicNote", "note_missing"],
  reason: ["publicNote", "note_missing"],
};

/** What a move still owes before it is sent, with the keys that the server would refuse it by. */
export function missingDuties(duties: readonly Duty[], given: GivenDuties): MissingDuty[] {
  const isMissing = (field: DutyField) => !String(given[field] || "").trim();
  const missing = duties
    .map((duty) => owed[duty])
    .filter(([field]) => isMissing(field))
    .map(([field, message]) => ({ field, message }));
  const namesBody = duties.includes("rejection_reason") && given.rejectionReason === "not_provincial";
  return namesBody && isMissing("responsibleBody")
    ? [...missing, { field: "responsibleBody", message: "responsible_body_missing" }]
    : missing;
}
