import { describe, expect, it } from "vitest";
import { cutText } from "./cut-text";

describe("a text", () => {
  it.each([
    ["that fits stays as it is", "banjir", 6, "banjir"],
    ["that is longer ends with an ellipsis", "banjir besar", 8, "banjir …"],
    ["keeps its emoji whole", "ab🚧🚧🚧", 6, "ab🚧 …"],
    ["loses an emoji of which only a half finds room", "abc🚧🚧🚧", 6, "abc …"],
    ["without room is an ellipsis", "banjir", 0, " …"],
  ])("%s", (_what, text, length, cut) => {
    expect(cutText(text, length)).toBe(cut);
  });
});
