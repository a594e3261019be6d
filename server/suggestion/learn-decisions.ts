import type { Database, Transaction } from "@/db/database";
import {
  addHits,
  addKnowledge,
  forgetHalf,
  insertCorrections,
  listPlacingDecisions,
  readKnowledge,
} from "@/db/queries/placing/suggestions";
import { classify } from "@/server/domain/routing/classify";
import { featuresOf } from "@/server/domain/routing/features";
import { addHit, shown, teach } from "@/server/domain/routing/measure-accuracy";
import { lessonsOf, type RoutingLesson } from "@/server/domain/routing/suggestion";
import { passSettled } from "@/server/outbox/pass-settled";

const batch = 200;
const none = { asked: 0, first: 0, three: 0 };

type Decision = Awaited<ReturnType<typeof listPlacingDecisions>>[number];

/**
 * Learns from officers' next settled decisions, comparing each with the suggestion first: the accuracy is over unseen
 * texts. Returns how many events it read; the cursor moves in the same transaction, so none is learnt twice.
 */
export function learnDecisions({ db, now }: { db: Database; now: Date }): Promise<number> {
  return passSettled({ db, now }, "suggestions", {
    limit: batch,
    list: listPlacingDecisions,
    take: async (tx, decisions) => {
      for (const one of decisions) await learn(tx, one);
      await forgetHalf(tx);
    },
  });
}

async function learn(tx: Transaction, { text, ...decision }: Decision): Promise<void> {
  if (text === null) return;
  for (const lesson of lessonsOf(decision)) {
    await compare(tx, decision, text, lesson);
    await addKnowledge(tx, lesson.target, teach([{ text, label: lesson.label }]));
  }
}

async function compare(
  tx: Transaction,
  { id: eventId, complaintId, at }: Omit<Decision, "text">,
  text: string,
  { target, label }: RoutingLesson,
): Promise<void> {
  const features = featuresOf(text);
  const guesses = classify(features, await readKnowledge(tx, target, features.keys()));
  const place = guesses.findIndex((guess) => guess.label === label);
  await addHits(tx, target, label, addHit(none, place));
  if (place === 0) return;
  const suggested = guesses.slice(0, shown).map((guess) => guess.label);
  await insertCorrections(tx, [{ target, complaintId, eventId, suggested, decided: label, at }]);
}
