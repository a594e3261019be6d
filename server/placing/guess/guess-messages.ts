import type { Database } from "@/db/database";
import { listLearntTerms } from "@/db/queries/placing/terms";
import { groupBy } from "@/server/domain/group-by";
import { interpretMessage } from "@/server/domain/intake/read-message";
import type { PlaceGuess } from "@/server/domain/placing/guess";
import { learntTerms, readPlaceTerms } from "@/server/domain/placing/place/learnt";
import { loadKnowledge } from "./load-knowledge";

type Words = { text: string; landmark: string | null };

/** A guess for each of these texts, in order. One query, whatever their number. */
export async function guessMessages(
  { db, now }: { db: Database; now: Date },
  messages: readonly Words[],
): Promise<PlaceGuess[]> {
  if (messages.length === 0) return [];
  const knowledge = await loadKnowledge(db, now);
  const texts = messages.map(({ text, landmark }) => (landmark ? `${text}\n${landmark}` : text));
  const chains = texts.map(readPlaceTerms);
  const rows = await listLearntTerms(db, [...new Set(chains.flat(2))]);
  const byTerm = groupBy(rows, ({ term }) => term);
  return texts.map((text, index) => {
    const own = chains[index] ?? [];
    const known = own.flat().flatMap((term) => byTerm.get(term) ?? []);
    return interpretMessage(text, knowledge, learntTerms(own, known));
  });
}
