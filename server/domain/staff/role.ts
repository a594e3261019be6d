/** The roles of officers, in the order of a complaint's course. */
export const roles = [
  "intake",
  "kelurahan",
  "district",
  "agency",
  "subagency",
  "field",
  "verifier",
  "governor",
  "inspectorate",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

export const unitKinds = [
  "biro",
  "dinas",
  "badan",
  "suku_dinas",
  "upt",
  "kota",
  "kecamatan",
  "kelurahan",
  "inspektorat",
  "governor",
  "external",
] as const;

export type UnitKind = (typeof unitKinds)[number];
