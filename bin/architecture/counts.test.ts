import { expect, test } from "vitest";
import { areaOf, countRepository, describeCounts, findExcess } from "./counts.mjs";
import { findDuplicateExports, findUnusedExports } from "./exports.mjs";

const files = (count: number, lines: number, folder = "server/area") =>
  Array.from({ length: count }, (_, index) => ({ name: `${folder}/file-${index}.ts`, lines }));

test.each([
  ["server/domain/area/level.ts", "server/domain/area"],
  ["server/area/import/survey.ts", "server/area"],
  ["components/map/tiles/tile-layer.ts", "components/map"],
  ["db/queries/area/areas.ts", "db/queries/area"],
])("%s belongs to the area %s", (name, area) => {
  expect(areaOf(name)).toBe(area);
});

test.each([
  ["an area of 61 files", files(61, 10), "server/area has 61 files"],
  ["a median of 51 lines", files(10, 51), "medianLines is 51"],
  ["a tenth of long files", [...files(8, 10), ...files(2, 121, "db/seed")], "ninetiethLines is 121"],
  ["a repository of 175,001 lines", [{ name: "docs/all.md", lines: 175_001 }], "repositoryLines is 175001"],
])("%s is refused", (_, listed, sentence) => {
  expect(findExcess(countRepository(listed))).toEqual([expect.stringContaining(sentence)]);
});

test("tests and lock files do not count where they are not meant", () => {
  const tests = Array.from({ length: 70 }, (_, index) => ({
    name: `server/area/${index}.test.ts`,
    lines: 300,
  }));
  const counts = countRepository([...tests, { name: "package-lock.json", lines: 200_000 }, ...files(3, 20)]);
  expect(findExcess(counts)).toEqual([]);
  expect(describeCounts(counts)).toContain("server/area with 3 files");
});

const one = { name: "server/area/one.ts", text: "export const place = 1;\n" };
const other = { name: "server/map/other.ts", text: "export function place() {}\n" };
const reader = { name: "server/map/reader.ts", text: 'import { place } from "./other";\nplace();\n' };

test("a name that two files export is named with both", () => {
  expect(findDuplicateExports([one, other])).toEqual([
    "place is exported by server/area/one.ts and server/map/other.ts",
  ]);
  expect(findDuplicateExports([one, reader])).toEqual([]);
});

test("an exported name that no file imports is named", () => {
  expect(findUnusedExports([other])).toEqual(["place of server/map/other.ts is imported by no file"]);
  expect(findUnusedExports([other, reader])).toEqual([]);
});
