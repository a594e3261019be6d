import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
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

/** A cell of ten complaints, three of them private and one confidential, with two disclosed. */
const ten = (span: number, disclosed = 2): StoredCounts => {
  const at = (part: "all" | "private" | "confidential" | "disclosed") => indexIn(part, 0, span);
  const counts = [
    [at("all"), 10],
    [at("private"), 3],
    [at("confidential"), 1],
    [at("disclosed"), disclosed],
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
    expect(sumCube(exact, cell)).toEqual(new Map([[0, 10]]));
    expect(readMapCounts("public", ten(mapSpan))).toEqual(new Map([[0, 8]]));
    expect(readMapCounts(exact, ten(mapSpan))).toEqual(new Map([[0, 10]]));
    expect(readMapCounts("public", null)).toEqual(new Map());
  });

  it("disclose nothing of a month of which days are taken away", () => {
    const cut = { plus: [ten(cubeSpan)], minus: [ten(cubeSpan, 0)], whole: [] };
    expect(sumCube("public", cut)).toEqual(new Map());
    expect(sumCube("public", { ...cut, minus: [] })).toEqual(new Map([[0, 6]]));
  });
});

it.each([
  ["public", true, false, null],
  ["private", false, false, "private"],
  ["about officials", true, true, "confidential"],
  ["private and about officials", false, true, "confidential"],
])("a complaint that is %s is told apart", (_what, isPublic, isConfidential, expected) => {
  expect(concealmentOf({ isPublic, state: { isConfidential } })).toBe(expected);
});

it("a part of a stored vector has the indexes of the whole", () => {
  const vector = new Map([
    [3, 9],
    [indexIn("private", 3, cubeSpan), 4],
  ]);
  expect(partOf(vector, "private", cubeSpan)).toEqual(new Map([[3, 4]]));
});
