import { expect, test } from "vitest";
import { readRequestUrl } from "./read-address";

test("a list and a single request are told by their path, in either format", () => {
  expect(readRequestUrl(["requests.json"])).toEqual({ endpoint: "requests", format: "json" });
  expect(readRequestUrl(["tokens", "a.b.xml"])).toEqual({ endpoint: "token", id: "a.b", format: "xml" });
});

test.each([
  ["constructor.json"],
  ["toString.xml"],
  ["valueOf", "1.json"],
  ["__proto__", "1.xml"],
  ["nothing.json"],
])("%s %s is no endpoint", (...segments) => {
  expect(readRequestUrl(segments)).toBeNull();
});
