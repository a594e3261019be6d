import { publicPoint } from "../complaint/public-point";
import { isClosed, type RejectionReason, type Status } from "../complaint/status";
import { type PublicText, toPublicText } from "../masking/public-text";
import { writeMoment } from "./moment";

/** A complaint's row as Open311 reads it; moments are milliseconds since 1970. */
export type RequestRow = {
  code: string;
  status: Status;
  text: string;
  landmark: string | null;
  categoryCode: string;
  kelurahanCode: string | null;
  latitude: number | null;
  longitude: number | null;
  holderUnitId: number | null;
  submittedAt: number;
  publicChangedAt: number;
  completionDueAt: number;
  rejectionReason: RejectionReason | null;
  channelCode: string;
  /** A duplicate's master, when that is public too. */
  masterCode: string | null;
  reopenCount: number;
  note: string | null;
  photoId: string | null;
};

/** The city's names for the codes of a row. */
export type Names = {
  services: ReadonlyMap<string, { name: string; isSensitive: boolean }>;
  units: ReadonlyMap<number, string>;
  areas: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
  statuses: Readonly<Record<Status, string>>;
  rejections: Readonly<Record<RejectionReason, string>>;
  /** The note of a duplicate about its master; `{code}` stands for the number. */
  duplicate: string;
};

/** One request of GeoReport v2: missing values are null, `lat` and `long` are numbers. */
export type ServiceRequest = {
  service_request_id: string;
  status: "open" | "closed";
  status_notes: PublicText | null;
  service_name: string;
  service_code: string;
  description: PublicText;
  agency_responsible: string | null;
  service_notice: null;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: string;
  address: PublicText | null;
  address_id: string | null;
  zipcode: null;
  lat: number | null;
  long: number | null;
  media_url: string | null;
  extended_attributes?: ExtendedAttributes;
};

/** Our own fields, with `extensions=true`. */
type ExtendedAttributes = {
  status_code: Status;
  channel: string;
  kelurahan_code: string | null;
  is_position_coarse: boolean;
  is_overdue: boolean;
  reopen_count: number;
  tracking_url: string;
  master_service_request_id: string | null;
};

type RequestWish = { publicUrl: string; isExtended: boolean; now: Date };

/** A complaint's public fields by their names in GeoReport. */
export function toServiceRequest(row: RequestRow, names: Names, wish: RequestWish): ServiceRequest {
  const service = names.services.get(row.categoryCode);
  const isCoarse = service?.isSensitive ?? true;
  const { latitude, longitude } = row;
  const point =
    latitude === null || longitude === null ? null : publicPoint({ latitude, longitude }, isCoarse);
  const request: ServiceRequest = {
    service_request_id: row.code,
    status: isClosed(row.status) ? "closed" : "open",
    status_notes: toPublicText(notesOf(row, names)),
    service_name: service?.name ?? row.categoryCode,
    service_code: row.categoryCode,
    description: toPublicText(row.text),
    agency_responsible: row.holderUnitId === null ? null : (names.units.get(row.holderUnitId) ?? null),
    service_notice: null,
    requested_datetime: writeMoment(row.submittedAt),
    updated_datetime: writeMoment(row.publicChangedAt),
    expected_datetime: writeMoment(row.completionDueAt),
    address: addressOf(row, names, isCoarse),
    address_id: row.kelurahanCode,
    zipcode: null,
    lat: point?.latitude ?? null,
    long: point?.longitude ?? null,
    media_url: row.photoId && `${wish.publicUrl}/api/photos/${row.photoId}/full`,
  };
  return wish.isExtended ? { ...request, extended_attributes: extend(row, names, isCoarse, wish) } : request;
}

/** The detailed status, the reason of a rejection or the master, and the last public note. */
function notesOf(row: RequestRow, { statuses, rejections, duplicate }: Names): string {
  const { status, rejectionReason, masterCode, note } = row;
  const why = masterCode
    ? duplicate.replace("{code}", masterCode)
    : rejectionReason && rejections[rejectionReason];
  const head = why ? `${statuses[status]} (${why})` : statuses[status];
  return note ? `${head}: ${note}` : head;
}

/** A landmark would reveal the exact position. */
function addressOf(row: RequestRow, { areas }: Names, isCoarse: boolean): PublicText | null {
  const { kelurahanCode: code, landmark } = row;
  const parts = code ? [code, code.slice(0, 8), code.slice(0, 5)] : [];
  const named = parts.flatMap((part) => areas.get(part) ?? []);
  const all = landmark && !isCoarse ? [landmark, ...named] : named;
  return all.length > 0 ? toPublicText(all.join(", ")) : null;
}

function extend(
  row: RequestRow,
  { channels }: Names,
  isCoarse: boolean,
  wish: RequestWish,
): ExtendedAttributes {
  return {
    status_code: row.status,
    channel: channels.get(row.channelCode) ?? row.channelCode,
    kelurahan_code: row.kelurahanCode,
    is_position_coarse: isCoarse,
    is_overdue: !isClosed(row.status) && row.completionDueAt < wish.now.getTime(),
    reopen_count: row.reopenCount,
    tracking_url: `${wish.publicUrl}/lacak/${row.code}`,
    master_service_request_id: row.masterCode,
  };
}
