import { describe, expect, it } from "vitest";
import { likeness, wishOf } from "./reply";

describe("the command in a message", () => {
  it.each([
    ["BERHENTI", "silence"],
    ["stop!", "silence"],
    ["stop parkir liar di depan sekolah", "none"],
    ["Mulai", "news"],
    ["BELUM", "reopen"],
    ["belum, lampunya masih mati", "reopen"],
    ["sebelum jembatan", "none"],
    ["Di depan warung Bu Tini", "none"],
    ["", "none"],
  ] as const)("%s", (text, wish) => {
    expect(wishOf(text)).toBe(wish);
  });
});

describe("two texts", () => {
  it("are equal whatever their case, spaces, width and punctuation", () => {
    expect(likeness("  Lampu MATI, di jalan!! ")).toBe(likeness("lampu mati di ｊａｌａｎ"));
  });
  it("differ by a word or a number", () => {
    expect(likeness("lampu mati no 12")).not.toBe(likeness("lampu mati no 13"));
  });
  it("of emoji alone normalise to an empty text", () => {
    expect(likeness("🙏🙏")).toBe("");
  });
});
