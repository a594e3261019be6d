import { expect, it } from "vitest";
import { missingDuties } from "./missing-duties";
import type { Duty } from "./status";

const nothing = {
  publicNote: "",
  unitId: "",
  assigneeId: "",
  kelurahanCode: "",
  date: "",
  rejectionReason: "",
  responsibleBody: "",
  masterCode: "",
  photoCount: 0,
};

it.each<[Duty[], Partial<typeof nothing>, string[]]>([
  [[], {}, []],
  [["unit"], {}, ["unit_missing"]],
  [["unit"], { unitId: "7" }, []],
  [["person"], {}, ["person_missing"]],
  [["place"], {}, ["place_missing"]],
  [["place"], { kelurahanCode: "31.71.06.1001" }, []],
  [["date", "reason"], {}, ["date_missing", "note_missing"]],
  [["public_note"], { publicNote: "   " }, ["note_missing"]],
  [["photo", "public_note"], { publicNote: "Lampu diganti." }, ["photo_missing"]],
  [["photo"], { photoCount: 1 }, []],
  [["master"], {}, ["master_missing"]],
  [["rejection_reason"], {}, ["rejection_reason_missing"]],
  [["rejection_reason"], { rejectionReason: "not_provincial" }, ["responsible_body_missing"]],
  [["rejection_reason"], { rejectionReason: "not_provincial", responsibleBody: "PLN" }, []],
])("a move that owes %j, given %j, misses %j", (duties, given, keys) => {
  expect(missingDuties(duties, { ...nothing, ...given }).map(({ message }) => message)).toEqual(keys);
});
