import type { EventPayload } from "@/server/domain/complaint/event";
import { type Unit, unitOf } from "./city";
import { claim } from "./claim";
import { extendOnce } from "./extension";
import { finish } from "./finish";
import { biroHand, chooseRoute, handOf, intakeHand, wrongAgency } from "./office";
import * as words from "./phrases/notes";
import { chance, logNormal, pick } from "./random";
import { rejectAtIntake, rejectByKelurahan } from "./rejection";
import { rates, weightFactors, workHours } from "./shares";
import { submission } from "./submission";
import { appendNote, type DemonstrationTimeline, openTimeline, take } from "./timeline";
import { after, hour, type Journey, noteFor, type Trip } from "./trip";

/** A complaint's whole legal course by the moves table, cut at `until`. */
export function composeCourse(journey: Journey): DemonstrationTimeline {
  const { city, facts, fate } = journey;
  const timeline = openTimeline(submission(city, facts), journey.until);
  const trip: Trip = { ...journey, timeline, route: facts.isConfidential ? [] : chooseRoute(city, facts) };
  if (timeline.status === "triage" && !passIntake(trip)) return timeline;
  if (fate === "waiting" || fate === "triage") return timeline;
  if (fate === "withdrawn" && timeline.status === "waiting") return withdraw(trip);
  if (fate === "rejected" && !facts.isConfidential && rejectByKelurahan(trip)) return timeline;
  if (passOffices(trip) && work(trip)) finish(trip);
  if (fate === "removed") remove(trip);
  return timeline;
}

/** The intake desk places a message, or sends it straight to an agency, or refuses it. Returns whether it goes on. */
function passIntake(trip: Trip): boolean {
  const { city, facts, fate, timeline } = trip;
  const { random, category, kelurahan, submittedAt } = facts;
  if (fate === "triage") return false;
  if (fate === "rejected" && chance(random, 0.6)) return rejectAtIntake(trip);
  const at = after(trip, logNormal(random, 1.4, 0.9));
  const [first] = trip.route;
  if (first && first.kind !== "kecamatan" && chance(random, 0.06)) {
    return take(timeline, {
      action: "coordinate",
      at,
      ...intakeHand(city),
      toUnitId: first.id,
      note: noteFor(trip, words.coordinateNotes, first),
    });
  }
  const origin = unitOf(city, `kelurahan-${kelurahan.code}`).id;
  const payload: EventPayload = {
    kelurahanCode: kelurahan.code,
    nearBorder: false,
    originUnitId: origin,
    categoryCode: category.code,
    weight: category.weight,
    isConfidential: facts.isConfidential,
    sla: city.promise(category.weight, submittedAt),
  };
  return take(timeline, {
    action: "verify",
    at,
    ...intakeHand(city),
    toUnitId: origin,
    note: pick(random, words.verifyNotes),
    payload,
  });
}

function withdraw({ facts: { random }, timeline }: Trip): DemonstrationTimeline {
  const at = timeline.at + Math.round(logNormal(random, 0.4, 0.6) * hour);
  take(timeline, { action: "withdraw", actorKind: "reporter", at, note: pick(random, words.withdrawNotes) });
  return timeline;
}

function remove(trip: Trip): void {
  const { city, facts, timeline } = trip;
  const at = after(trip, logNormal(facts.random, 5, 0.8));
  take(timeline, { action: "remove", at, ...biroHand(city), note: pick(facts.random, words.removeNotes) });
}

/** From the kelurahan over Dinas to Suku Dinas. Returns whether somebody is there to work. */
function passOffices(trip: Trip): boolean {
  const { city, facts, fate, timeline, route } = trip;
  const { random } = facts;
  const [first, second] = route;
  if (!first) return true;
  if (timeline.status === "waiting") {
    const isWrong = fate === "transfer_requested" || chance(random, rates.transferAsked);
    const target = isWrong ? wrongAgency(city, random, first) : first;
    const at = after(trip, logNormal(random, 0.9, 1));
    const step = {
      action: "coordinate" as const,
      at,
      ...handOf(city, timeline.holder ?? 0),
      toUnitId: target.id,
    };
    if (!take(timeline, { ...step, note: noteFor(trip, words.coordinateNotes, target) })) return false;
    if (isWrong && !handBack(trip, first)) return false;
  }
  if (fate === "coordinated" || timeline.status !== "coordinated") return false;
  if (!second || timeline.holder !== first.id) return true;
  const delegated = take(timeline, {
    action: "delegate",
    at: after(trip, logNormal(random, 1.5, 1)),
    ...handOf(city, first.id),
    toUnitId: second.id,
    note: noteFor(trip, words.delegateNotes, second),
  });
  return delegated && fate !== "delegated";
}

/** "Not ours": Biro sends it to the responsible unit. */
function handBack(trip: Trip, right: Unit): boolean {
  const { city, facts, fate, timeline } = trip;
  const { random } = facts;
  const asked = {
    action: "request_transfer" as const,
    at: after(trip, logNormal(random, 3, 1)),
    ...handOf(city, timeline.holder ?? 0),
  };
  if (!take(timeline, { ...asked, note: pick(random, words.transferNotes) }) || fate === "transfer_requested")
    return false;
  const at = after(trip, logNormal(random, 5, 0.8));
  if (chance(random, 0.15)) {
    return take(timeline, {
      action: "refuse_transfer",
      at,
      ...biroHand(city),
      note: pick(random, words.refuseTransferNotes),
    });
  }
  const note = noteFor(trip, words.transferDoneNotes, right);
  return take(timeline, { action: "transfer", at, ...biroHand(city), toUnitId: right.id, note });
}

/** Work in the field until a claim can be made. Returns whether it gets there. */
function work(trip: Trip): boolean {
  const { city, facts, fate, timeline } = trip;
  const { random, category } = facts;
  const holder = timeline.holder ?? 0;
  const median = workHours.median * weightFactors[category.weight] * city.slowness(holder);
  const hours = Math.min(workHours.most, logNormal(random, median, workHours.sigma));
  const hand = handOf(city, holder);
  const start = { action: "start" as const, at: after(trip, hours * (0.15 + 0.3 * random())), ...hand };
  if (!take(timeline, { ...start, note: chance(random, 0.6) ? pick(random, words.startNotes) : null }))
    return false;
  if (fate === "in_progress") return false;
  const isExtended = fate === "scheduled" || chance(random, rates.extended);
  if (isExtended && (!extendOnce(trip) || fate === "scheduled")) return false;
  if (chance(random, rates.noted))
    appendNote(timeline, after(trip, hours * 0.3), hand, pick(random, words.progressNotes));
  return claim(trip, hours * 0.6);
}
