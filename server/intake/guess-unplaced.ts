import type { Database } from "@/db/database";
import { insertGuesses } from "@/db/queries/placing/guesses";
import { guessVersion, mayPlaceAlone, type PlaceGuess } from "@/server/domain/placing/guess";
import { guessMessages } from "@/server/placing/guess/guess-messages";
import type { Message } from "./message";
import type { IntakeReference } from "./reference";

/** Guesses by external id, of the messages that name no place. */
export type Guesses = ReadonlyMap<string, PlaceGuess>;

export async function guessUnplaced(
  context: { db: Database; now: Date },
  messages: readonly Message[],
): Promise<Guesses> {
  const unplaced = messages.filter(({ point, kelurahanCode }) => !point && !kelurahanCode);
  const guesses = await guessMessages(context, unplaced);
  return new Map(
    unplaced.flatMap(({ externalId }, index) => {
      const guess = guesses[index];
      return guess ? [[externalId, guess] as const] : [];
    }),
  );
}

/** The message as it is judged: with the guessed place and category where its channel may place automatically. */
export function placeAlone(
  message: Message,
  guess: PlaceGuess | undefined,
  { channels, categories }: IntakeReference,
): Message {
  const [place, category] = [guess?.places[0], guess?.categories[0]];
  if (!guess || !place || !category || message.categoryCode) return message;
  const { placesAlone = false } = channels.get(message.channelCode) ?? {};
  const isSecret = categories.get(category.categoryCode)?.isConfidential ?? true;
  if (isSecret || !mayPlaceAlone(guess, placesAlone)) return message;
  const { kelurahanCode } = place;
  return { ...message, kelurahanCode, categoryCode: category.categoryCode, placeSource: "landmark" };
}

/** Stores the guess with each new complaint that waits for its place. */
export async function storeGuesses(
  { db, now }: { db: Database; now: Date },
  guesses: Guesses,
  created: ReadonlyMap<string, { code: string }>,
): Promise<void> {
  const byCode = new Map(
    [...guesses].flatMap(([externalId, guess]) => {
      const made = created.get(externalId);
      return made ? [[made.code, guess] as const] : [];
    }),
  );
  await insertGuesses(db, byCode, { version: guessVersion, now });
}
