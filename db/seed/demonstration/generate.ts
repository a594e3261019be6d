import { formatCode } from "@/server/domain/complaint/code";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { isClosed } from "@/server/domain/complaint/status";
import { hours, minutes } from "@/server/domain/duration";
import type { DemonstrationCity } from "./city";
import { composeCourse } from "./course";
import { type CourseFacts, drawFacts, repeatFacts } from "./facts";
import { planFates } from "./fate";
import { handOf } from "./office";
import * as words from "./phrases/notes";
import { chance, pick, type Random, randomFor } from "./random";
import { planRelapses } from "./relapse";
import { drawTimes, type ScheduledDay } from "./schedule";
import { rates } from "./shares";
import { submission } from "./submission";
import { absorb, type DemonstrationTimeline, openTimeline, take } from "./timeline";
import type { DemonstrationClaim, Fate } from "./trip";

export type GeneratedComplaint = { facts: CourseFacts; events: ComplaintEvent[]; photoIds: string[] };

export type Plan = {
  seed: number;
  days: readonly ScheduledDay[];
  /** Serial numbers that each day has used already. */
  firstSerials: ReadonlyMap<string, number>;
  /** The last moment of the timelines. */
  until: Date;
  /** Ids of a complaint's photos, and a function for those of its proofs; empty for most. */
  photosFor: (facts: CourseFacts) => { report: string[]; proof: (claim: DemonstrationClaim) => string[] };
};

/** So many reports, one after the other, may be duplicates of each other. */
const windowSize = 64;

/** All complaints in order of submission, in small groups, each with its whole timeline. Pure but for `photosFor`. */
export function* generate(city: DemonstrationCity, plan: Plan): Generator<GeneratedComplaint[]> {
  const first = plan.days[0]?.start ?? plan.until.getTime();
  const drawFate = planFates(first, plan.until.getTime());
  const relapses = planRelapses();
  let index = 0;
  for (const day of plan.days) {
    const times = drawTimes(day, plan.seed, plan.until);
    const serial = plan.firstSerials.get(day.day) ?? 0;
    for (let start = 0; start < times.length; start += windowSize) {
      const slots = times.slice(start, start + windowSize).map((submittedAt, offset) => ({
        index: index + offset,
        code: formatCode(day.day, serial + start + offset + 1),
        day: day.day,
        submittedAt,
        random: randomFor(plan.seed, index + offset),
      }));
      index += slots.length;
      yield makeWindow(
        city,
        plan,
        slots.map((slot) => relapses.draw(drawFacts(city, slot))),
        drawFate,
        relapses.remember,
      );
    }
  }
}

type Draft = { facts: CourseFacts; fate: Fate; master: CourseFacts | null };

function makeWindow(
  city: DemonstrationCity,
  plan: Plan,
  all: CourseFacts[],
  drawFate: (random: Random, at: Date) => Fate,
  remember: (facts: CourseFacts, timeline: DemonstrationTimeline) => void,
): GeneratedComplaint[] {
  const drafts = pairUp(
    all.map((facts) => ({ facts, fate: drawFate(facts.random, facts.submittedAt), master: null })),
  );
  const timelines = new Map<number, DemonstrationTimeline>();
  const photos = new Map<number, string[]>();
  const compose = ({ facts, fate }: Draft) => {
    const { report, proof } = plan.photosFor(facts);
    photos.set(facts.index, report);
    const timeline = composeCourse({ city, facts, fate, until: plan.until.getTime(), proofIds: proof });
    timelines.set(facts.index, timeline);
    remember(facts, timeline);
  };
  for (const draft of drafts) if (!draft.master) compose(draft);
  for (const draft of drafts)
    if (draft.master && !mergeInto(city, plan, draft, draft.master, timelines)) compose(draft);
  return drafts.map(({ facts }) => ({
    facts,
    events: timelines.get(facts.index)?.events ?? [],
    photoIds: photos.get(facts.index) ?? [],
  }));
}

/** Makes some complaints duplicates of others in the window. */
function pairUp(drafts: Draft[]): Draft[] {
  const taken = new Set<number>();
  return drafts.map((draft, index) => {
    const { random } = draft.facts;
    if (!chance(random, rates.duplicate) || taken.has(index) || !canPair(draft)) return draft;
    const other = Math.floor(random() * drafts.length);
    const master = drafts[other];
    if (!master || other === index || taken.has(other) || !canPair(master)) return draft;
    taken.add(index).add(other);
    return { facts: repeatFacts(master.facts, draft.facts), fate: "done", master: master.facts };
  });
}

const canPair = ({ facts, fate }: Draft) =>
  fate === "done" && facts.isPlaced && !facts.isConfidential && facts.point !== null;

/** Merges a duplicate into its master while that is open. Returns whether there was time. */
function mergeInto(
  city: DemonstrationCity,
  plan: Plan,
  { facts }: Draft,
  master: CourseFacts,
  timelines: Map<number, DemonstrationTimeline>,
): boolean {
  const into = timelines.get(master.index);
  if (!into) return false;
  const closing = into.events.find((event) => isClosed(event.toStatus))?.at.getTime() ?? plan.until.getTime();
  const earliest = Math.max(master.submittedAt.getTime(), facts.submittedAt.getTime()) + 240_000;
  const latest = Math.min(closing - minutes(1), earliest + hours(12));
  if (latest <= earliest) return false;
  const at = Math.round(earliest + facts.random() * (latest - earliest));
  const timeline = openTimeline(submission(city, facts), plan.until.getTime());
  const hand = handOf(city, timeline.holder ?? 0);
  const payload = { masterCode: master.code };
  take(timeline, { action: "merge", at, ...hand, note: pick(facts.random, words.mergeNotes), payload });
  absorb(into, at, hand, facts);
  timelines.set(facts.index, timeline);
  return true;
}
