import type { Database } from "@/db/database";
import { type CellBox, listAreaRelapses, listNewest, readCells } from "@/db/queries/area/area-dashboard";
import type { Dashboard, NamedAreaCode } from "@/server/domain/area/dashboard";
import { rankOf } from "@/server/domain/area/rank";
import { daysOfSpan, type Span } from "@/server/domain/area/span";
import { weeksBefore } from "@/server/domain/area/weeks";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { notFound } from "@/server/domain/errors";
import { coverAges } from "@/server/domain/statistics/age";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import { readCubeFigures } from "@/server/domain/statistics/figures";
import { coverWithMonths, periodsIn } from "@/server/domain/statistics/period";
import { openCells } from "./cells";
import { toNewest, toSpots } from "./complaints";
import { sharesOf } from "./peers";
import { type AreaReference, loadAreaReference } from "./reference";

type Context = { db: Database; now: Date; audience: FigureAudience };

const city = "";
const weekCount = 12;
const newestCount = 8;
/** Newest relapses read for an area; for a large one at least ten of each kelurahan. */
const mostRelapses = 80;
const fewestRelapses = 10;
const relapseMemoryDays = 365;

/**
 * All data of an area's page. Three parallel statements (a fourth when the peers are not cached), whose cost follows
 * the areas and days and never the number of complaints.
 * @throws NOT_FOUND no area has, or ever had, this code
 */
export async function dashboard(
  { db, now, audience }: Context,
  { code, span }: { code: string; span: Span },
) {
  const reference = await loadAreaReference(db, now);
  const area = reference.byCode.get(code);
  if (!area) throw notFound();
  const [today, { from, to }] = [jakartaDay(now), daysOfSpan(span, jakartaDay(now))];
  const { above, children, peers, kelurahanCodes } = familyOf(area, reference);
  const [weeks, ages] = [weeksBefore(today, weekCount), coverAges(today)];
  const cover = coverWithMonths(from, to);
  const periods = periodsIn(cover);
  const boxes: CellBox[] = [
    { areas: [...new Set([code, ...above, city, ...children])], categories: [city], periods },
    { areas: [code], categories: reference.groups.map((group) => group.code), periods },
    { areas: [code], categories: [city], periods: [...new Set([...weeks.flat(), ...ages.flat()])] },
  ];
  const [read, relapses, latest, shares] = await Promise.all([
    readCells(db, boxes, [code, ...children]),
    listAreaRelapses(db, {
      kelurahanCodes,
      sensitiveCategories: reference.sensitiveCategories,
      since: new Date(now.getTime() - days(relapseMemoryDays)),
      perKelurahan: Math.max(fewestRelapses, Math.ceil(mostRelapses / kelurahanCodes.length)),
    }),
    listNewest(db, kelurahanCodes, newestCount),
    sharesOf(db, { audience, peers, cover }),
  ]);
  const cells = openCells(audience, read, reference.groups);
  const nameOf = (one: string) => reference.byCode.get(one) ?? { code: one, name: one, level: area.level };
  return {
    code,
    name: area.name,
    level: area.level,
    latitude: area.latitude,
    longitude: area.longitude,
    lineage: above.toReversed().map(nameOf),
    from,
    to,
    asOf: read.asOf,
    ...cells.openNow(code),
    statuses: cells.byStatus(code),
    ages: cells.byAge(code, ages),
    targets: reference.targets,
    figures: readCubeFigures(cells.sum(code, cover)),
    compared: [...above, city].map((one) => ({
      code: one,
      name: reference.byCode.get(one)?.name ?? "",
      figures: readCubeFigures(cells.sum(one, cover)),
    })),
    groups: cells.byGroup(code, cover),
    weeks: cells.byWeek(code, weeks),
    rank: rankOf(code, new Map(shares).set(code, cells.onTime(code, cover))),
    spots: toSpots(relapses, reference),
    newest: toNewest(latest, reference, now),
    children: children
      .map((one) => ({ ...nameOf(one), ...cells.openNow(one), ...cells.summary(one, cover) }))
      .filter((one) => !hasEnded(one.code, reference) || one.open + one.received > 0),
    ...historyOf(code, reference),
  } satisfies Dashboard;
}

/** An ended area is listed below its parent while its complaints still count there. */
const hasEnded = (code: string, { areas }: AreaReference) => !areas.some((one) => one.code === code);

/** The successors of a split area, and its predecessor. */
function historyOf(code: string, { known, byCode }: AreaReference) {
  const own = byCode.get(code);
  const before = byCode.get(own?.splitFrom ?? "");
  const plain = ({ code: its, name, level }: NamedAreaCode) => ({ code: its, name, level });
  return {
    validFrom: own?.validFrom ?? "",
    validTo: own?.validTo ?? null,
    splitFrom: before ? plain(before) : null,
    splitInto: known.filter((one) => one.splitFrom === code).map(plain),
  };
}

/** The codes around an area: its ancestors (nearest first), its children, its level, and the kelurahan within. */
function familyOf({ code, level }: { code: string; level: string }, { areas, known }: AreaReference) {
  return {
    above: [code.slice(0, 8), code.slice(0, 5)].filter((one) => one.length < code.length),
    children: known.filter((one) => one.parentCode === code).map((one) => one.code),
    peers: areas.filter((one) => one.level === level).map((one) => one.code),
    kelurahanCodes: known
      .filter((one) => one.level === "kelurahan" && one.code.startsWith(code))
      .map((one) => one.code),
  };
}
