import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import type { Status } from "../complaint/status";
import {
  audienceOf,
  concealmentOf,
  cubeSpan,
  type FigureAudience,
  indexIn,
  mapSpan,
  partOf,
  readMapCounts,
  sumCube,
} from "./disclosure";
import { pack } from "./packing";
import type { StoredCounts } from "./stored-counts";

const officer: Actor = {
  ...{ kind: "staff", staffId: 1, role: "kelurahan", unitId: 1 },
  ...{ unitScope: [1], areaPrefix: "31.71.01.1001" },
};
const exact = audienceOf(officer);

/** A cell of eleven complaints, three of them private, one confidential and one held, with two disclosed. */
const ten = (span: number, disclosed = 2): StoredCounts => {
  const at = (part: Parameters<typeof indexIn>[0]) => indexIn(part, 0, span);
  const counts = [
    [at("all"), 11],
    [at("private"), 3],
    [at("confidential"), 1],
    [at("disclosed"), disclosed],
    [at("held"), 1],
  ] as const;
  return pack(new Map(counts)) as unknown as StoredCounts;
};

describe("figures", () => {
  it.each<[Actor["kind"], Actor, boolean]>([
    ["anonymous", { kind: "anonymous" }, true],
    ["reporter", { kind: "reporter", complaintId: 1 }, true],
    ["system", { kind: "system" }, true],
    ["staff", officer, false],
  ])("of %s callers are the public's: %s", (_kind, actor, isPublic) => {
    expect(audienceOf(actor) === "public").toBe(isPublic);
  });

  it("are exact for no audience that is not minted from a session", () => {
    // @ts-expect-error an audience is "public" or what audienceOf returns
    const made: FigureAudience = "office";
    expect(made).not.toBe(exact);
  });

  it("count public complaints and disclosed ones for the public, all of them for officers", () => {
    const cell = { plus: [ten(cubeSpan)], minus: [], whole: [ten(cubeSpan)] };
    expect(sumCube("public", cell)).toEqual(new Map([[0, 8]]));
    expect(sumCube(exact, cell)).toEqual(new Map([[0, 11]]));
    expect(readMapCounts("public", ten(mapSpan))).toEqual(new Map([[0, 8]]));
    expect(readMapCounts(exact, ten(mapSpan))).toEqual(new Map([[0, 11]]));
    expect(readMapCounts("public", null)).toEqual(new Map());
  });

  it("disclose nothing of a month of which days are taken away", () => {
    const cut = { plus: [ten(cubeSpan)], minus: [ten(cubeSpan, 0)], whole: [] };
    expect(sumCube("public", cut)).toEqual(new Map());
    expect(sumCube("public", { ...cut, minus: [] })).toEqual(new Map([[0, 6]]));
  });
});

function seen({ isPublic = true, isOfBurst = false, isConfidential = false, status = "" }) {
  const own: Status = isOfBurst ? "triage" : "waiting";
  return { isPublic, isOfBurst, state: { isConfidential, status: (status || own) as Status } };
}

it.each<[string, Parameters<typeof concealmentOf>[0], ReturnType<typeof concealmentOf>]>([
  ["public", seen({}), null],
  ["private", seen({ isPublic: false }), "private"],
  ["about officials", seen({ isConfidential: true }), "confidential"],
  ["private and about officials", seen({ isPublic: false, isConfidential: true }), "confidential"],
  ["held as part of a burst", seen({ isOfBurst: true }), "held"],
  ["private and held as part of a burst", seen({ isOfBurst: true, isPublic: false }), "held"],
  ["of a burst and about officials", seen({ isOfBurst: true, isConfidential: true }), "confidential"],
  ["at the intake desk alone", seen({ status: "triage" }), null],
  ["of a burst and released", seen({ isOfBurst: true, status: "waiting" }), null],
])("a complaint that is %s is told apart", (_what, complaint, expected) => {
  expect(concealmentOf(complaint)).toBe(expected);
});

it("a part of a stored vector has the indexes of the whole", () => {
  const vector = new Map([
    [3, 9],
    [indexIn("private", 3, cubeSpan), 4],
  ]);
  expect(partOf(vector, "private", cubeSpan)).toEqual(new Map([[3, 4]]));
});
