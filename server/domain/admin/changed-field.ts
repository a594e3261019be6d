/** The name in the forms, in namespace `admin`, of each field that the audit log keeps. */
export const fieldNames = {
  name: "name",
  email: "email",
  role: "role",
  unitId: "unit",
  isHead: "leads",
  isActive: "mayEnter",
  secondFactor: "secondFactor",
  password: "password",
  resetLink: "resetLink",
  endedSessions: "field.endedSessions",
  issuerAccount: "field.issuerAccount",
  invitation: "field.invitation",
  expiresAt: "field.expiresAt",
  validFrom: "validFrom",
  validTo: "field.validTo",
  basis: "basis",
  smallest: "smallest",
  maxCount: "maxCount",
  maxDays: "maxDays",
  maxHops: "maxHops",
  answerDays: "answerDays",
  heldDays: "heldDays",
  handledDays: "handledDays",
  deadDays: "deadDays",
  closedDays: "closedDays",
  weight: "weight",
  coordinationMinutes: "field.coordinationMinutes",
  completionMinutes: "field.completionMinutes",
  calendar: "calendar",
  day: "day",
  kind: "kind",
  nameId: "nameId",
  nameEn: "nameEn",
  shortName: "shortName",
  keywords: "keywords",
  isSensitive: "sensitive",
  groupCode: "group",
  defaultUnitCode: "defaultUnit",
  placesAlone: "placesAlone",
  text: "text",
  words: "words",
  position: "field.position",
  splitInto: "field.splitInto",
  afterMinutes: "field.afterMinutes",
  isUrgent: "field.isUrgent",
  isEnded: "ended",
} as const;
type NamedField = keyof typeof fieldNames;

export const isNamedField = (field: string): field is NamedField => Object.hasOwn(fieldNames, field);

type Values = Record<string, unknown> | null;
const isUnit = (field: string) => field === "unitId" || field.endsWith("UnitId");

/** Ids of the units that these values name. */
export function unitIdsIn(...values: readonly Values[]): number[] {
  const ids = values.flatMap((one) => Object.entries(one ?? {}));
  return ids.flatMap(([field, value]) => (isUnit(field) && typeof value === "number" ? [value] : []));
}

/** A value's form, by which it is put in words; `unknown` stays as it is. */
export function formOfValue(
  field: string,
  value: unknown,
): "unit" | "role" | "flag" | "moment" | "day" | "unknown" {
  if (isUnit(field) && typeof value === "number") return "unit";
  if (typeof value === "boolean") return "flag";
  if (typeof value !== "string") return "unknown";
  if (field === "role") return "role";
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return "moment";
  return /^\d{4}-\d\d-\d\d$/.test(value) ? "day" : "unknown";
}
