import type { Location } from "@/server/domain/area/located";
import { jakartaDay } from "@/server/domain/calendar";
import { type Accusation, accusationOf, unnamedAccusation } from "@/server/domain/complaint/accused";
import type { ComplaintEvent, EventPayload } from "@/server/domain/complaint/event";
import { maxTextLength } from "@/server/domain/complaint/input";
import {
  inspectorateCode,
  kelurahanUnitCode,
  officeCode,
  otherCategoryCode,
} from "@/server/domain/complaint/placement";
import { pickRule } from "@/server/domain/complaint/sla";
import { firstStatus } from "@/server/domain/complaint/status";
import { isSureAccusation } from "@/server/domain/complaint/sure-accusation";
import { days } from "@/server/domain/duration";
import { mayBeAccused } from "@/server/domain/staff/accusable";
import { growTree } from "@/server/domain/staff/tree";
import { hasEnded, heldFor, holdsOn } from "@/server/domain/validity";
import type { DoorRefusal, Message } from "./message";
import type { IntakeReference } from "./reference";

type Judgement = { refusal: DoorRefusal } | { event: ComplaintEvent; isConfidential: boolean };

type Category = NonNullable<ReturnType<IntakeReference["categories"]["get"]>>;

const earliest = Date.UTC(1970, 0, 1);

/** Returns the first event of a complaint, or a refusal with its reason. Pure. */
export function judge(
  message: Message,
  located: Location | null,
  reference: IntakeReference,
  now: Date,
): Judgement {
  const time = message.submittedAt.getTime();
  const today = jakartaDay(now);
  const writtenOn = Number.isNaN(time) ? today : jakartaDay(message.submittedAt);
  const channel = reference.channels.get(message.channelCode);
  if (!channel || !heldFor(channel, { writtenOn, today })) return { refusal: "channel_unknown" };
  const category = reference.categories.get(message.categoryCode ?? otherCategoryCode);
  if (!category || !heldFor(category, { writtenOn, today })) return { refusal: "category_unknown" };
  if (message.text.length === 0) return { refusal: "text_too_short" };
  if (message.text.length > maxTextLength) return { refusal: "text_too_long" };
  if (!(time >= earliest && time <= now.getTime() + days(1))) return { refusal: "date_out_of_range" };
  if (located?.kind === "outside") return { refusal: "outside_jakarta" };
  const kelurahanCode = located?.kelurahanCode ?? message.kelurahanCode;
  const unitOf = (code: string) => standingUnit(reference, code, today);
  const originUnitId = kelurahanCode ? unitOf(kelurahanUnitCode(kelurahanCode)) : undefined;
  const bounded = kelurahanCode ? reference.boundedKelurahan.get(kelurahanCode) : undefined;
  const isOver = bounded && !holdsOn(bounded, writtenOn);
  if (kelurahanCode && (!originUnitId || isOver)) return { refusal: "place_unknown" };
  const wasConfidential = channel.isConfidential || category.isConfidential;
  const accused = judgeAccused(message, reference, today, wasConfidential);
  if (accused === "unknown") return { refusal: "accused_unknown" };
  const isUnnamed = !wasConfidential && accused === null && isSureAccusation(message.text);
  const isConfidential = wasConfidential || accused !== null || isUnnamed;
  const payload: EventPayload = {
    ...(message.point ?? {}),
    kelurahanCode: kelurahanCode ?? undefined,
    originUnitId,
    nearBorder: located?.isNearBorder ?? false,
    isConfidential,
    accusation: isUnnamed ? unnamedAccusation(wasConfidential) : accused?.accusation,
    ...promise(category, reference, message.submittedAt),
  };
  const holder = accused?.handlerUnitId ?? (isConfidential ? unitOf(inspectorateCode) : originUnitId);
  return { isConfidential, event: submitEvent(message, isUnnamed ? null : (holder ?? null), payload) };
}

/** The accusation of a message that names a unit, and who handles it. */
function judgeAccused(
  { accusedUnitId, accusedUnitCode }: Message,
  { units }: IntakeReference,
  today: string,
  wasConfidential: boolean,
): { accusation: Accusation; handlerUnitId: number } | "unknown" | null {
  if (!accusedUnitId && !accusedUnitCode) return null;
  const all = [...units.values()];
  const accused = accusedUnitCode ? units.get(accusedUnitCode) : all.find(({ id }) => id === accusedUnitId);
  const [inspectorateId, biroId] = [units.get(inspectorateCode)?.id, units.get(officeCode)?.id];
  if (!accused || !mayBeAccused(accused) || !holdsOn(accused, today)) return "unknown";
  if (inspectorateId === undefined || biroId === undefined) return "unknown";
  const { handlerUnitId, ...accusation } = accusationOf(
    accused.id,
    growTree(all),
    { inspectorateId, biroId },
    wasConfidential,
  );
  return { accusation, handlerUnitId };
}

/** A unit that has ended receives no complaint, whenever the message was written. */
function standingUnit({ units }: IntakeReference, code: string, today: string): number | undefined {
  const unit = units.get(code);
  return unit && !hasEnded(unit, today) ? unit.id : undefined;
}

function promise(category: Category, reference: IntakeReference, at: Date): EventPayload {
  const rule = pickRule(reference.rules, { weight: category.weight, day: jakartaDay(at) });
  const { coordinationMinutes, completionMinutes, calendar } = rule;
  return {
    categoryCode: category.code,
    weight: category.weight,
    sla: { ruleId: rule.id, coordinationMinutes, completionMinutes, calendar },
  };
}

/**
 * A message without a place waits at the intake desk, unless it goes to the Inspektorat anyway; so does one that
 * surely accuses an office which nobody named.
 */
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
