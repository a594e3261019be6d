import { z } from "zod";
import { channelClasses, weights } from "../complaint/category";
import { publicPoint } from "../complaint/public-point";
import { rejectionReasons, statuses } from "../complaint/status";
import { isPublished } from "../map/contributions";

/**
 * All public fields of one complaint in the open data. What is not here cannot leave: no text of the reporter, no
 * landmark, no photo, no note, no name. Strict, so that a test can check every row.
 */
export const publishedSchema = z.strictObject({
  code: z.string(),
  submittedAt: z.date(),
  lastChangedAt: z.date(),
  status: z.enum(statuses),
  rejectionReason: z.enum(rejectionReasons).nullable(),
  channelCode: z.string(),
  channelName: z.string(),
  channelClass: z.enum(channelClasses),
  categoryCode: z.string(),
  categoryNameId: z.string(),
  categoryNameEn: z.string(),
  groupCode: z.string(),
  groupNameId: z.string(),
  groupNameEn: z.string(),
  weight: z.enum(weights),
  kotaCode: z.string().nullable(),
  kota: z.string().nullable(),
  kecamatanCode: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kelurahanCode: z.string().nullable(),
  kelurahan: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  isPositionCoarse: z.boolean(),
  isNearBorder: z.boolean(),
  agencyCode: z.string().nullable(),
  agencyName: z.string().nullable(),
  unitName: z.string().nullable(),
  coordinationDueAt: z.date(),
  coordinationStoppedAt: z.date().nullable(),
  coordinationNetMs: z.number().nullable(),
  clockStartedAt: z.date(),
  completionDueAt: z.date(),
  completionStoppedAt: z.date().nullable(),
  completionNetMs: z.number().nullable(),
  hopCount: z.number(),
  returnCount: z.number(),
  reopenCount: z.number(),
  extensionCount: z.number(),
  isRecurrence: z.boolean(),
});
export type PublishedComplaint = z.infer<typeof publishedSchema>;

/** The columns of a complaint's row that the open data is made of; what is added below only decides. */
export type PublicationCandidate = Pick<
  PublishedComplaint,
  | "code"
  | "submittedAt"
  | "lastChangedAt"
  | "status"
  | "rejectionReason"
  | "channelCode"
  | "categoryCode"
  | "weight"
  | "kelurahanCode"
  | "isNearBorder"
  | "coordinationDueAt"
  | "coordinationStoppedAt"
  | "coordinationNetMs"
  | "clockStartedAt"
  | "completionDueAt"
  | "completionStoppedAt"
  | "completionNetMs"
  | "hopCount"
  | "returnCount"
  | "reopenCount"
  | "extensionCount"
  | "isRecurrence"
> & {
  id: number;
  isPublic: boolean;
  isConfidential: boolean;
  holderUnitId: number | null;
  latitude: number | null;
  longitude: number | null;
};

type CategoryFacts = Pick<
  PublishedComplaint,
  "categoryNameId" | "categoryNameEn" | "groupCode" | "groupNameId" | "groupNameEn"
> & { isSensitive: boolean };
type Agency = Pick<PublishedComplaint, "agencyCode" | "agencyName" | "unitName">;

/** The city's rows by their codes, and units by id. */
export type OpenDataReference = {
  categories: ReadonlyMap<string, CategoryFacts>;
  channels: ReadonlyMap<string, Pick<PublishedComplaint, "channelName" | "channelClass">>;
  areas: ReadonlyMap<string, string>;
  holders: ReadonlyMap<number, Agency>;
};

const nobody: Agency = { agencyCode: null, agencyName: null, unitName: null };

/** The public fields of a complaint; null when it is not in public lists. One without a point has only its area. */
export function publish(
  candidate: PublicationCandidate,
  reference: OpenDataReference,
): PublishedComplaint | null {
  const { id: _id, isPublic, isConfidential, holderUnitId, latitude, longitude, ...facts } = candidate;
  if (!isPublished({ isPublic, state: { isConfidential, status: facts.status } })) return null;
  const category = reference.categories.get(facts.categoryCode);
  const channel = reference.channels.get(facts.channelCode);
  if (!category || !channel)
    throw new Error(`no category ${facts.categoryCode} or channel ${facts.channelCode}`);
  const { isSensitive, ...categoryFacts } = category;
  return {
    ...facts,
    ...categoryFacts,
    ...channel,
    ...lineageOf(facts.kelurahanCode, reference.areas),
    ...(latitude === null || longitude === null
      ? { latitude: null, longitude: null, isPositionCoarse: false }
      : { ...publicPoint({ latitude, longitude }, isSensitive), isPositionCoarse: isSensitive }),
    ...(holderUnitId === null ? nobody : (reference.holders.get(holderUnitId) ?? nobody)),
  };
}

function lineageOf(code: string | null, areas: OpenDataReference["areas"]) {
  const [kotaCode, kecamatanCode] = [code?.slice(0, 5) ?? null, code?.slice(0, 8) ?? null];
  const nameOf = (one: string | null) => (one === null ? null : (areas.get(one) ?? null));
  return {
    kotaCode,
    kota: nameOf(kotaCode),
    kecamatanCode,
    kecamatan: nameOf(kecamatanCode),
    kelurahanCode: code,
    kelurahan: nameOf(code),
  };
}
