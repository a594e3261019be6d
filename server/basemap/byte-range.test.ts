import { expect, it } from "vitest";
import { readRange } from "./byte-range";

const file = { size: 1000, etag: '"now"' };
const read = (range: string, others: Record<string, string> = {}) =>
  readRange(new Headers({ range, ...others }), file);

it.each([
  ["bytes=0-126", { start: 0, end: 126 }],
  ["bytes=900-", { start: 900, end: 999 }],
  ["bytes=900-5000", { start: 900, end: 999 }],
  ["bytes=-100", { start: 900, end: 999 }],
  ["bytes=-5000", { start: 0, end: 999 }],
  ["bytes=999-999", { start: 999, end: 999 }],
])("%s of 1000 bytes is one range", (range, expected) => {
  expect(read(range)).toEqual(expected);
});

it.each(["bytes=1000-", "bytes=1000-1001", "bytes=-0"])("%s of 1000 bytes cannot be satisfied", (range) => {
  expect(read(range)).toBe("unsatisfiable");
});

it.each(["bytes=0-1,5-6", "lines=0-1", "bytes=-", "bytes=5-2", "bytes=x-1", `bytes=0-${"9".repeat(40)}`])(
  "%s is no range",
  (range) => {
    expect(read(range)).toBeNull();
  },
);

it.each([
  ["bytes=0-", { start: 0, end: 2 ** 21 - 1 }],
  ["bytes=1000-99999999", { start: 1000, end: 1000 + 2 ** 21 - 1 }],
])("%s of a large file is cut to two mebibytes", (range, expected) => {
  expect(readRange(new Headers({ range }), { size: 2 ** 26, etag: '"now"' })).toEqual(expected);
});

it("a range of another version is ignored", () => {
  expect(read("bytes=0-1", { "if-range": '"now"' })).toEqual({ start: 0, end: 1 });
  expect(read("bytes=0-1", { "if-range": '"before"' })).toBeNull();
});
