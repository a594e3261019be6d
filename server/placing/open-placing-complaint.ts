import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { listReplyRoutes } from "@/db/queries/channels/reply-routes";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { findChannelOf, listComplaintPhotoIds, listStatuses } from "@/db/queries/placing/complaints";
import { listGuesses, replaceGuess } from "@/db/queries/placing/guesses";
import { readKnowledge } from "@/db/queries/placing/suggestions";
import { authorizeRead, factsOf } from "@/server/complaint/access";
import { jakartaDay } from "@/server/domain/calendar";
import { parseCode } from "@/server/domain/complaint/code";
import { whyUnreachable } from "@/server/domain/complaint/reachable";
import { actions } from "@/server/domain/complaint/status";
import { addLearnt } from "@/server/domain/placing/category/add-learnt";
import { firstDecision } from "@/server/domain/placing/decision";
import { guessVersion, type PlaceCandidate, type PlaceGuess } from "@/server/domain/placing/guess";
import type { NamedPlace, PlacingComplaint } from "@/server/domain/placing/placing-complaint";
import { classify } from "@/server/domain/routing/classify";
import { featuresOf } from "@/server/domain/routing/features";
import { can } from "@/server/domain/staff/permission";
import { holdsOn } from "@/server/domain/validity";
import { listMergeable } from "./find-similar";
import { guessMessages } from "./guess/guess-messages";
import { type DeskContext, requireIntake } from "./list-placing-page";

/** One message as received, with the guesses of its place and category. @throws FORBIDDEN · NOT_FOUND */
export async function openPlacingComplaint(
  { db, actor, now }: DeskContext,
  code: string,
): Promise<PlacingComplaint> {
  requireIntake(actor);
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const guess = await readGuess(db, row, now);
  const taught = await askTaught(db, row.text);
  const [channel, photoIds, places, categories, quoted, routes] = await Promise.all([
    findChannelOf(db, row.channelCode),
    listComplaintPhotoIds(db, row.id),
    namePlaces(db, guess.places, now),
    nameCategories(db, addLearnt(guess.categories, taught), jakartaDay(now)),
    listStatuses(db, guess.codes.slice(0, 5)),
    listReplyRoutes(db, row.id),
  ]);
  const facts = factsOf(row);
  const similar = await listMergeable({ db, now }, row, firstDecision({ ...row, places, categories }));
  return {
    ...row,
    channel: channel?.name ?? row.channelCode,
    channelClass: channel?.class ?? "text",
    lastAt: row.lastEventAt,
    photoIds,
    language: guess.language,
    places,
    outside: guess.outside,
    categories,
    quoted,
    hasContact: guess.hasContact,
    unreachable: whyUnreachable(routes),
    moves: actions.filter((action) => can(actor, action, facts)),
    similar,
  };
}

/** Categories learnt from officers' decisions, for a text, likeliest first. */
async function askTaught(db: Database, text: string) {
  const features = featuresOf(text);
  if (features.size === 0) return [];
  return classify(features, await readKnowledge(db, "category", features.keys()));
}

/** The stored guess; guessed now when there is none, or one of an older version. */
async function readGuess(db: Database, row: ComplaintRow, now: Date): Promise<PlaceGuess> {
  const [kept] = await listGuesses(db, [row.id]);
  if (kept?.version === guessVersion) return kept.guess;
  const [guess] = await guessMessages({ db, now }, [row]);
  if (!guess) throw new Error("no guess was made");
  if (row.status === "triage") await replaceGuess(db, row.id, { guess, version: guessVersion, madeAt: now });
  return guess;
}

async function namePlaces(db: Database, places: readonly PlaceCandidate[], now: Date): Promise<NamedPlace[]> {
  if (places.length === 0) return [];
  const areas = new Map((await listAreas(db, jakartaDay(now))).map((area) => [area.code, area]));
  return places.flatMap((place) => {
    const area = areas.get(place.kelurahanCode);
    if (!area) return [];
    const nameOf = (length: number) => areas.get(area.code.slice(0, length))?.name ?? "";
    const { latitude, longitude } = area;
    return [{ ...place, kelurahan: area.name, kecamatan: nameOf(8), kota: nameOf(5), latitude, longitude }];
  });
}

async function nameCategories(db: Database, candidates: PlaceGuess["categories"], day: string) {
  if (candidates.length === 0) return [];
  const categories = new Map((await listCategories(db)).map((row) => [row.code, row]));
  return candidates.flatMap((candidate) => {
    const row = categories.get(candidate.categoryCode);
    return row && holdsOn(row, day) ? [{ ...candidate, name: { id: row.nameId, en: row.nameEn } }] : [];
  });
}
