import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { replay } from "@/server/domain/complaint/replay";
import type { Made } from "./generate";
import { composeContact } from "./people";

type Value = string | number | boolean | Date | Uint8Array | readonly number[] | null;

/** One line of Postgres' COPY text format. */
export function copyLine(values: readonly Value[]): string {
  return `${values.map(copyValue).join("\t")}\n`;
}

function copyValue(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return /[\\\n\r\t]/.test(value) ? escapeText(value) : value;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString("hex")}`;
  return `{${value.join(",")}}`;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escapeText = (text: string) => text.replace(/[\\\n\r\t]/g, (letter) => escapes[letter] ?? letter);

export const complaintColumns =
  "id, code, channel_code, external_id, secret_hash, text, landmark, place_source, is_public, is_confidential, submitted_at, received_at, category_code, weight, latitude, longitude, kelurahan_code, is_near_border, status, pending, previous_status, origin_unit_id, holder_unit_id, past_unit_ids, coordination_due_at, coordination_stopped_at, completion_due_at, completion_stopped_at, claimed_at, hop_count, return_count, reopen_count, extension_count, master_code, rejection_reason, last_event_at";

export type Identity = { id: number; externalId: string; secretHash: Uint8Array };

/** A row that is what its timeline says, by construction. */
export function complaintLine({ facts, events }: Made, { id, externalId, secretHash }: Identity): string {
  const state = replay(events);
  const said = [
    id,
    facts.code,
    facts.channel.code,
    externalId,
    secretHash,
    facts.text,
    facts.landmark,
    facts.placeSource,
  ];
  const received = new Date(facts.submittedAt.getTime() + 1_000 + (facts.index % 9_000));
  return copyLine([
    ...said,
    facts.isPublic,
    state.isConfidential,
    facts.submittedAt,
    received,
    state.categoryCode,
    state.weight,
    state.latitude,
    state.longitude,
    state.kelurahanCode,
    state.isNearBorder,
    state.status,
    state.pending,
    state.previousStatus,
    state.originUnitId,
    state.holderUnitId,
    state.pastUnitIds,
    state.coordinationDueAt,
    state.coordinationStoppedAt,
    state.completionDueAt,
    state.completionStoppedAt,
    state.claimedAt,
    state.hopCount,
    state.returnCount,
    state.reopenCount,
    state.extensionCount,
    state.masterCode,
    state.rejectionReason,
    state.lastEventAt,
  ]);
}

export const eventColumns =
  "id, complaint_id, kind, at, from_status, to_status, actor_kind, staff_id, unit_id, to_unit_id, public_note, internal_note, payload";

export function eventLine(id: number, complaintId: number, event: ComplaintEvent): string {
  const {
    kind,
    at,
    fromStatus,
    toStatus,
    actorKind,
    staffId,
    unitId,
    toUnitId,
    publicNote,
    internalNote,
    payload,
  } = event;
  const where = [id, complaintId, kind, at, fromStatus, toStatus, actorKind];
  return copyLine([...where, staffId, unitId, toUnitId, publicNote, internalNote, JSON.stringify(payload)]);
}

export const reporterColumns = "complaint_id, name, phone, email, is_visible_to_officers, recorded_at";

/** Who reported, for those who said; null for the others. */
export function reporterLine({ facts }: Made, complaintId: number): string | null {
  const contact = composeContact(facts);
  if (!contact) return null;
  return copyLine([
    complaintId,
    contact.name,
    contact.phone,
    contact.email,
    contact.isVisibleToOfficers,
    facts.submittedAt,
  ]);
}
