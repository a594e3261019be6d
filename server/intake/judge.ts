import type { Located } from "@/server/domain/area/located";
import { holdsOn } from "@/server/domain/area/validity";
import { jakartaDay } from "@/server/domain/calendar";
import type { ComplaintEvent, EventPayload } from "@/server/domain/complaint/event";
import { maxTextLength } from "@/server/domain/complaint/input";
import { inspectorateCode, kelurahanUnitCode, otherCategoryCode } from "@/server/domain/complaint/placement";
import { pickRule } from "@/server/domain/complaint/sla";
import { firstStatus } from "@/server/domain/complaint/status";
import type { Message, Refusal } from "./message";
import type { Reference } from "./reference";

type Judgement = { refusal: Refusal } | { event: ComplaintEvent; isConfidential: boolean };

type Category = NonNullable<ReturnType<Reference["categories"]["get"]>>;

const earliest = Date.UTC(1970, 0, 1);
const dayMs = 86_400_000;

/** Decides what a message becomes: the first event of a complaint, or a refusal with its reason. Pure. */
export function judge(message: Message, located: Located | null, reference: Reference, now: Date): Judgement {
  const channel = reference.channels.get(message.channelCode);
  if (!channel || !isOpen(channel, message.submittedAt, now)) return { refusal: "channel_unknown" };
  const category = reference.categories.get(message.categoryCode ?? otherCategoryCode);
  if (!category) return { refusal: "category_unknown" };
  if (message.text.length === 0) return { refusal: "text_too_short" };
  if (message.text.length > maxTextLength) return { refusal: "text_too_long" };
  const time = message.submittedAt.getTime();
  if (!(time >= earliest && time <= now.getTime() + dayMs)) return { refusal: "date_out_of_range" };
  if (located?.kind === "outside") return { refusal: "outside_jakarta" };
  const kelurahanCode = located?.kelurahanCode ?? message.kelurahanCode;
  const originUnitId = kelurahanCode ? reference.unitIds.get(kelurahanUnitCode(kelurahanCode)) : undefined;
  const bounded = kelurahanCode ? reference.boundedKelurahan.get(kelurahanCode) : undefined;
  const isOver = bounded && !holdsOn(bounded, jakartaDay(message.submittedAt));
  if (kelurahanCode && (!originUnitId || isOver)) return { refusal: "place_unknown" };
  const isConfidential = channel.isConfidential || category.isConfidential;
  const payload: EventPayload = {
    ...(message.point ?? {}),
    kelurahanCode: kelurahanCode ?? undefined,
    originUnitId,
    nearBorder: located?.isNearBorder ?? false,
    isConfidential,
    ...promise(category, reference, message.submittedAt),
  };
  const holder = isConfidential ? reference.unitIds.get(inspectorateCode) : originUnitId;
  return { isConfidential, event: submitEvent(message, holder ?? null, payload) };
}

type Validity = { validFrom: string; validTo: string | null };

/**
 * Has the channel begun, and did it still hold when the message was written? History of a channel that has ended is
 * judged by its own day.
 */
function isOpen({ validFrom, validTo }: Validity, writtenAt: Date, now: Date): boolean {
  const isReal = !Number.isNaN(writtenAt.getTime());
  const hasEnded = validTo !== null && isReal && jakartaDay(writtenAt) > validTo;
  return jakartaDay(now) >= validFrom && !hasEnded;
}

function promise(category: Category, reference: Reference, at: Date): EventPayload {
  const rule = pickRule(reference.rules, { weight: category.weight, day: jakartaDay(at) });
  const { coordinationMinutes, completionMinutes, calendar } = rule;
  return {
    categoryCode: category.code,
    weight: category.weight,
    sla: { ruleId: rule.id, coordinationMinutes, completionMinutes, calendar },
  };
}

/** A message without a place waits at the intake desk, unless it goes to the Inspektorat anyway. */
function submitEvent(message: Message, toUnitId: number | null, payload: EventPayload): ComplaintEvent {
  return {
    kind: "submit",
    at: message.submittedAt,
    fromStatus: null,
    toStatus: firstStatus(toUnitId),
    actorKind: "reporter",
    staffId: null,
    unitId: null,
    toUnitId,
    publicNote: null,
    internalNote: null,
    payload,
  };
}
