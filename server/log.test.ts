import { describe, expect, it } from "vitest";
import { traceOf } from "./log";

describe("traceOf", () => {
  it("contains no parameter of a failed query", () => {
    const refused = Object.assign(new Error('value "Ibu Sari, 0812" is too long'), { code: "22001" });
    const failed = new Error('Failed query: insert … params: "Ibu Sari, 0812"', { cause: refused });
    const kept = JSON.stringify(traceOf(failed));
    expect(kept).not.toContain("Ibu Sari");
    expect(traceOf(failed)).toMatchObject({ name: "Error", code: "22001" });
  });

  it("names the place in the code", () => {
    const { frames, message } = traceOf(new TypeError("x is not a function"));
    expect(message).toBe("x is not a function");
    expect(frames[0]).toContain("log.test");
  });
});
