import { describe, expect, it } from "vitest";
import { parseServiceLines, saveEndpointSchema, writeServiceLines } from "./endpoint-input";

describe("the services of a unit's system", () => {
  it.each<[string, Record<string, string> | null]>([
    ["jalan = POTHOLE\n* = OTHER", { jalan: "POTHOLE", "*": "OTHER" }],
    ["\n jalan=1 \n\n", { jalan: "1" }],
    ["", {}],
    ["jalan", null],
    ["jalan =", null],
    ["= 1", null],
    ["a = b = c", null],
  ])("are lines: %j", (text, expected) => expect(parseServiceLines(text)).toEqual(expected));

  it("are serialised as they were parsed", () => {
    const lines = "jalan = POTHOLE\n* = OTHER";
    expect(writeServiceLines(parseServiceLines(lines) ?? {})).toBe(lines);
  });

  it("cannot be empty, and the URL loses its last slash", () => {
    const some = {
      unitId: 1,
      baseUrl: "https://dinas.contoh.id/open311/v2//",
      services: { "*": "1" },
      tellsChanges: true,
      isActive: true,
    };
    expect(saveEndpointSchema.parse(some)).toMatchObject({
      baseUrl: "https://dinas.contoh.id/open311/v2",
      apiKey: null,
    });
    expect(saveEndpointSchema.parse({ ...some, apiKey: "", jurisdictionId: " " })).toMatchObject({
      apiKey: null,
      jurisdictionId: null,
    });
    expect(saveEndpointSchema.safeParse({ ...some, services: {} }).success).toBe(false);
    expect(saveEndpointSchema.safeParse({ ...some, baseUrl: "dinas" }).success).toBe(false);
  });
});
