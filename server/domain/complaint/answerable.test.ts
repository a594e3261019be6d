import { describe, expect, it } from "vitest";
import { hours } from "../duration";
import { happen, type Step, wib } from "../testing/timeline";
import type { ComplaintEvent, EventPayload } from "./event";
import { replay } from "./replay";
import { timeByHolder } from "./time-by-holder";

const june = (text: string) => wib(`2026-06-${text}`);
const [kelurahan, inspectorate, accused] = [1, 9, 5];
const wall = (unitId: number | null): EventPayload => ({
  isConfidential: true,
  accusation: { unitId, walledUnitIds: [], isOfficeWalled: false, wasConfidential: false },
});

/** `by` null is its reporter. */
const named = (at: string, by: number | null) =>
  [{ kind: "accuse", at: june(at), to: inspectorate, payload: wall(accused) }, by] as const;
const taken = [{ kind: "start", at: june("04 08:00") }, inspectorate] as const;
const dropped = [
  { kind: "drop_accusation", at: june("04 08:00"), payload: wall(null) },
  inspectorate,
] as const;
const placed = [{ kind: "verify", at: june("05 08:00"), to: kelurahan }, 7] as const;

function courseOf(steps: readonly (readonly [Step, number | null])[]): ComplaintEvent[] {
  const events = [happen([], { kind: "submit", at: june("02 08:00") })];
  for (const [step, by] of steps)
    events.push({
      ...happen(events, step),
      actorKind: by === null ? "reporter" : "staff",
      unitId: by,
    });
  return events;
}

type Row = [string, readonly (readonly [Step, number | null])[], number | null, Record<number, number>];
const rows: Row[] = [
  ["a holder that named a unit, until it is taken up", [named("03 08:00", kelurahan)], kelurahan, { 1: 96 }],
  ["nobody else once the Inspektorat began", [named("03 08:00", kelurahan), taken], null, { 1: 48, 9: 48 }],
  ["the holder while it was sent back", [named("03 08:00", kelurahan), dropped], kelurahan, { 1: 96 }],
  ["nobody else once it is placed again", [named("03 08:00", kelurahan), dropped, placed], null, { 1: 96 }],
  ["nobody else when its reporter named the unit", [named("03 08:00", null)], null, { 1: 24, 9: 72 }],
  ["nobody else when the intake desk named it", [named("03 08:00", 7)], null, { 1: 24, 9: 72 }],
  [
    "nobody else once Biro named another",
    [named("03 08:00", kelurahan), named("04 08:00", 8)],
    null,
    { 1: 48, 9: 48 },
  ],
];

describe("in the holder's place, a complaint and its time count for", () => {
  it.each(rows)("%s", (_name, steps, answerableUnitId, shares) => {
    const events = courseOf(steps);
    expect(replay(events)).toMatchObject({
      answerableUnitId,
      ...(steps.length < 2 && { holderUnitId: inspectorate }),
    });
    const held = timeByHolder(events, june("06 08:00"));
    expect(Object.fromEntries(held.map(({ unitId, netMs }) => [unitId, netMs / hours(1)]))).toEqual(shares);
  });
});
