import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { replay } from "@/server/domain/complaint/replay";
import { firstGeneration } from "@/server/domain/complaint/secret";
import { sealText } from "../../vault/seal";
import { sealDigest } from "../../vault/secret-digest";
import type { GeneratedComplaint } from "./generate";
import { composeContact } from "./people";

/**
 * Lines of Postgres' COPY text format without the ids that open them: those are known only when a batch is whole, and
 * strings weigh less than the objects that they were made of.
 */
export type Lines = { complaint: string; events: string[]; reporter: string | null };

/** The identity of a demonstration complaint in its channel, and the SHA-256 of the secret that belongs to it. */
export type Identify = (made: GeneratedComplaint) => { externalId: string; secretHash: Uint8Array };

export const columns = {
  complaint:
    "id, code, channel_code, external_id, secret_hash, secret_generation, text, landmark, place_source, is_public, submitted_at, received_at, is_confidential, category_code, weight, latitude, longitude, kelurahan_code, is_near_border, status, pending, previous_status, origin_unit_id, holder_unit_id, answerable_unit_id, past_unit_ids, coordination_due_at, coordination_stopped_at, completion_due_at, completion_stopped_at, clock_started_at, coordination_net_ms, completion_net_ms, carried, recurs_of_code, recurs_unit_id, claimed_at, hop_count, return_count, reopen_count, extension_count, master_code, rejection_reason, last_event_at, public_changed_at",
  event:
    "id, complaint_id, kind, at, from_status, to_status, actor_kind, staff_id, unit_id, to_unit_id, public_note, internal_note, payload",
  reporter: "complaint_id, name, phone, email, is_visible_to_officers, recorded_at",
};

export function toLines(made: GeneratedComplaint, identify: Identify): Lines {
  return {
    complaint: `\t${saidColumns(made, identify)}\t${cachedColumns(made.events)}\n`,
    events: made.events.map(eventLine),
    reporter: reporterLine(made),
  };
}

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Free text, escaped. */
export function textValue(value: string | null): string {
  if (value === null) return "\\N";
  return /[\\\n\r\t]/.test(value)
    ? value.replace(/[\\\n\r\t]/g, (letter) => escapes[letter] ?? letter)
    : value;
}

const plain = (value: string | number | null): string | number => value ?? "\\N";
const time = (value: Date | null): string => value?.toISOString() ?? "\\N";

function saidColumns(made: GeneratedComplaint, identify: Identify): string {
  const { facts } = made;
  const { externalId, secretHash } = identify(made);
  const hash = `\\\\x${sealDigest(secretHash).toString("hex")}`;
  const received = new Date(facts.submittedAt.getTime() + 1_000 + (facts.index % 9_000));
  return `${facts.code}\t${facts.channel.code}\t${textValue(externalId)}\t${hash}\t${firstGeneration}\t${textValue(facts.text)}\t${textValue(facts.landmark)}\t${facts.placeSource}\t${facts.isPublic}\t${time(facts.submittedAt)}\t${time(received)}`;
}

/** What the timeline says, by construction. */
function cachedColumns(events: readonly ComplaintEvent[]): string {
  const s = replay(events);
  const place = `${s.isConfidential}\t${s.categoryCode}\t${s.weight}\t${plain(s.latitude)}\t${plain(s.longitude)}\t${plain(s.kelurahanCode)}\t${s.isNearBorder}`;
  const hands = `${s.status}\t${plain(s.pending)}\t${plain(s.previousStatus)}\t${plain(s.originUnitId)}\t${plain(s.holderUnitId)}\t${plain(s.answerableUnitId)}\t{${s.pastUnitIds.join(",")}}`;
  const clocks = `${time(s.coordinationDueAt)}\t${time(s.coordinationStoppedAt)}\t${time(s.completionDueAt)}\t${time(s.completionStoppedAt)}\t${time(s.clockStartedAt)}`;
  const times = `${plain(s.coordinationNetMs)}\t${plain(s.completionNetMs)}\t${s.carried ? JSON.stringify(s.carried) : "\\N"}`;
  const recurs = `${plain(s.recursOfCode)}\t${plain(s.recursUnitId)}\t${time(s.claimedAt)}`;
  const counts = `${s.hopCount}\t${s.returnCount}\t${s.reopenCount}\t${s.extensionCount}`;
  return `${place}\t${hands}\t${clocks}\t${times}\t${recurs}\t${counts}\t${plain(s.masterCode)}\t${plain(s.rejectionReason)}\t${time(s.lastEventAt)}\t${time(s.publicChangedAt)}`;
}

function eventLine(event: ComplaintEvent): string {
  const what = `${event.kind}\t${time(event.at)}\t${plain(event.fromStatus)}\t${event.toStatus}\t${event.actorKind}`;
  const who = `${plain(event.staffId)}\t${plain(event.unitId)}\t${plain(event.toUnitId)}`;
  const payload = textValue(JSON.stringify(event.payload));
  return `\t${what}\t${who}\t${textValue(event.publicNote)}\t${textValue(event.internalNote)}\t${payload}\n`;
}

/** Who reported, for those who said. */
function reporterLine({ facts }: GeneratedComplaint): string | null {
  const contact = composeContact(facts);
  if (!contact) return null;
  const { name, phone, email, isVisibleToOfficers } = contact;
  const sealed = (path: string, value: string | null) => plain(value && sealText(path, value));
  const contactLine = [
    sealed("reporter.name", name),
    sealed("reporter.phone", phone),
    sealed("reporter.email", email),
  ].join("\t");
  return `\t${contactLine}\t${isVisibleToOfficers}\t${time(facts.submittedAt)}\n`;
}
