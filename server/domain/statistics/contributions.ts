import { jakartaDay } from "../calendar";
import { isClosed } from "../complaint/status";
import { days, minutes } from "../duration";
import { addCounts, type Cells } from "./cells";
import { type Concealment, concealmentOf, cubeSpan, indexIn } from "./disclosure";
import { bucketOf } from "./histogram";
import { dayKeys, monthKeys, scopePosition, unitKeys } from "./keys";
import { type Histogram, histograms, type Measure, measureIndex } from "./measure";
import { type ComplaintView, isOverdueAt, type Lookup } from "./seen";

const inMinutes = (ms: number): number => Math.max(0, Math.round(ms / minutes(1)));

type Count = readonly [place: number, amount: number];
/** A complaint's counts at one of its moments, for one unit. */
type Entry = { at: Date; unitId: number | null; counts: Count[] };

/**
 * Adds a complaint to the cube's cells, or subtracts it with amount -1. A complaint about officials, or without a
 * place, counts for the city and no area.
 */
export function countInCube(
  cells: Cells,
  seen: ComplaintView,
  at: Date,
  lookup: Lookup,
  amount: 1 | -1,
): void {
  const place = scopePosition(seen, lookup);
  const concealment = concealmentOf(seen);
  const entries = entriesOf(seen, at).map((entry) => withPart(entry, concealment));
  const unitEntries = unitEntriesOf(seen).map((entry) => withPart(entry, concealment));
  for (const { period, unitId, counts } of gather(entries, monthLength))
    for (const start of monthKeys(place, unitId, lookup)) addCounts(cells, start + period, counts, amount);
  for (const { period, unitId, counts } of gather(entries, dayLength))
    for (const start of dayKeys(place, unitId, lookup)) addCounts(cells, start + period, counts, amount);
  for (const { period, unitId, counts } of gather(unitEntries, monthLength))
    for (const start of unitKeys(place, unitId, lookup)) addCounts(cells, start + period, counts, amount);
}

/** The counts of a concealed complaint, also in the part of its kind. */
function withPart(entry: Entry, part: Concealment | null): Entry {
  if (part === null) return entry;
  const again = entry.counts.map(([index, amount]): Count => [indexIn(part, index, cubeSpan), amount]);
  return { ...entry, counts: [...entry.counts, ...again] };
}

const monthLength = 7;
const dayLength = 10;

type PeriodCounts = { period: string; unitId: number | null; counts: Count[] };

/** The counts of one period and unit combined, so that a cell is looked up once. */
function gather(entries: readonly Entry[], length: number): PeriodCounts[] {
  const all: PeriodCounts[] = [];
  for (const { at, unitId, counts } of entries) {
    const period = jakartaDay(at).slice(0, length);
    const known = all.find((one) => one.period === period && one.unitId === unitId);
    if (known) known.counts.push(...counts);
    else all.push({ period, unitId, counts: [...counts] });
  }
  return all;
}

const one = (measure: Measure, isTrue = true): Count[] => (isTrue ? [[measureIndex(measure), 1]] : []);
const many = (measure: Measure, count: number): Count[] =>
  count > 0 ? [[measureIndex(measure), count]] : [];
const inHistogram = (name: Histogram, duration: number): Count[] => [
  [histograms[name] + bucketOf(duration), 1],
];

function entriesOf(seen: ComplaintView, at: Date): Entry[] {
  const { state } = seen;
  const unitId = unitOf(state);
  if (state.status === "removed") return [{ at: seen.submittedAt, unitId, counts: one("removed") }];
  return [
    { at: seen.submittedAt, unitId, counts: intake(seen, at) },
    { at: state.completionDueAt, unitId, counts: dueCounts(seen, at) },
    { at: state.coordinationDueAt, unitId: state.originUnitId, counts: coordinationDue(seen, at) },
    ...closing(seen),
    ...answer(seen),
  ].filter(({ counts }) => counts.length > 0);
}

const unitOf = ({ answerableUnitId, holderUnitId, originUnitId }: ComplaintView["state"]) =>
  answerableUnitId ?? holderUnitId ?? originUnitId;

function intake(seen: ComplaintView, at: Date): Count[] {
  const { state } = seen;
  const isDone = state.status === "resolved";
  return [
    ...one("received"),
    ...one("open", !isClosed(state.status)),
    ...one("openOverdue", isOverdueAt(seen, at)),
    ...one("resolved", isDone),
    ...one("rejected", state.status === "rejected"),
    ...one("merged", state.status === "merged"),
    ...one("cohortOnTime", isDone && isInTime(state)),
    ...one("finished", isDone || state.reopenCount > 0),
    ...one("reopened", state.reopenCount > 0),
    ...one("returned", state.returnCount > 0),
    ...many("returns", state.returnCount),
    ...many("hops", state.hopCount),
    ...one("hopped", state.hopCount > 0),
    ...one("recurring", state.recursOfCode !== null),
  ];
}

const isInTime = ({ completionStoppedAt, completionDueAt }: ComplaintView["state"]): boolean =>
  completionStoppedAt !== null && completionStoppedAt.getTime() <= completionDueAt.getTime();

/** Open and not yet due is not judged; rejected, merged and removed ones need no result. */
function dueCounts(seen: ComplaintView, at: Date): Count[] {
  const { state } = seen;
  if (state.status === "resolved")
    return [...one("due"), ...(isInTime(state) ? one("dueOnTime") : one("dueLate"))];
  return isOverdueAt(seen, at) ? [...one("due"), ...one("dueOpenLate")] : [];
}

/** Closed in time without an answer is not judged: a merge, a withdrawal or a lapse answers nobody. */
function coordinationDue({ state }: ComplaintView, at: Date): Count[] {
  const { coordinationStoppedAt: stopped, coordinationDueAt: due, coordinationNetMs } = state;
  if (stopped && coordinationNetMs !== null)
    return [...one("coordinationDue"), ...one(stopped <= due ? "coordinationOnTime" : "coordinationLate")];
  return due < (stopped ?? at) ? [...one("coordinationDue"), ...one("coordinationOpenLate")] : [];
}

function closing({ state }: ComplaintView): Entry[] {
  const { completionStoppedAt: stopped, completionNetMs, clockStartedAt, completionDueAt } = state;
  if (state.status !== "resolved" || !stopped) return [];
  const gross = inMinutes(stopped.getTime() - clockStartedAt.getTime());
  const net = inMinutes(completionNetMs ?? 0);
  const left = completionDueAt.getTime() - stopped.getTime();
  const counts = [
    ...one("closed"),
    ...many("grossMinutes", gross),
    ...many("netMinutes", net),
    ...one("closedInTime", left >= 0),
    ...one("closedInLastDay", left >= 0 && left < days(1)),
    ...inHistogram("gross", gross),
    ...inHistogram("net", net),
  ];
  return [{ at: stopped, unitId: unitOf(state), counts }];
}

function answer({ state }: ComplaintView): Entry[] {
  if (!state.coordinationStoppedAt || state.coordinationNetMs === null) return [];
  const duration = inMinutes(state.coordinationNetMs);
  const counts = [
    ...one("coordinated"),
    ...many("coordinationMinutes", duration),
    ...inHistogram("coordination", duration),
  ];
  return [{ at: state.coordinationStoppedAt, unitId: state.originUnitId, counts }];
}

/** Counts for units other than the complaint's holder. */
function unitEntriesOf(seen: ComplaintView): Entry[] {
  const { state } = seen;
  const recurred =
    state.recursUnitId === null || state.status === "removed"
      ? []
      : [{ at: seen.submittedAt, unitId: state.recursUnitId, counts: one("recurredAfter") }];
  if (state.status !== "resolved" || !state.completionStoppedAt) return recurred;
  const at = state.completionStoppedAt;
  const carried = (state.carried ?? []).flatMap(({ unitId, netMs }) =>
    unitId === null
      ? []
      : [{ at, unitId, counts: [...one("carried"), ...many("carriedMinutes", inMinutes(netMs))] }],
  );
  return [...recurred, ...carried];
}
