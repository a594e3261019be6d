import type { RejectionReason } from "@/server/domain/complaint/status";
import { biroHand, handOf, intakeHand } from "./office";
import * as words from "./phrases/notes";
import { chance, draw, logNormal, pick, weigh } from "./random";
import { rejectionShares } from "./shares";
import { type Hand, take } from "./timeline";
import { after, type Trip } from "./trip";

const reasons = weigh(rejectionShares);

/** Proposed by the kelurahan, answered by Biro. Returns whether the complaint's course ends here (for now). */
export function rejectByKelurahan(trip: Trip): boolean {
  const { city, timeline } = trip;
  if (timeline.status !== "waiting") return false;
  return propose(trip, handOf(city, timeline.holder ?? 0)) !== "refused";
}

/** Proposed by the intake desk. Returns whether the complaint goes on, as after a refusal of the proposal it does not here. */
export function rejectAtIntake(trip: Trip): boolean {
  propose(trip, intakeHand(trip.city));
  return false;
}

function propose(trip: Trip, hand: Hand): "rejected" | "refused" | "open" {
  const { city, facts, timeline } = trip;
  const { random } = facts;
  const reason = draw(random, reasons);
  const body = reason === "not_provincial" ? pick(random, words.otherBodies) : undefined;
  const payload = { rejectionReason: reason, responsibleBody: body };
  const at = after(trip, logNormal(random, 2.5, 1));
  if (
    !take(timeline, { action: "propose_rejection", at, ...hand, note: explain(trip, reason, body), payload })
  )
    return "open";
  const answeredAt = after(trip, logNormal(random, 7, 0.8));
  if (timeline.status === "waiting" && chance(random, 0.08)) {
    const note = pick(random, words.refuseRejectionNotes);
    return take(timeline, { action: "refuse_rejection", at: answeredAt, ...biroHand(city), note })
      ? "refused"
      : "open";
  }
  if (!take(timeline, { action: "reject", at: answeredAt, ...biroHand(city), payload })) return "open";
  if (chance(random, 0.04)) appeal(trip);
  return "rejected";
}

function explain({ facts: { random } }: Trip, reason: RejectionReason, body = ""): string {
  return pick(random, words.rejectionNotes[reason]).replaceAll("{badan}", body);
}

function appeal(trip: Trip): void {
  const { facts, timeline } = trip;
  const at = after(trip, logNormal(facts.random, 12, 0.8));
  take(timeline, {
    action: "appeal",
    actorKind: "reporter",
    at,
    note: pick(facts.random, words.appealNotes),
  });
}
