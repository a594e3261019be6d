import { expect, it } from "vitest";
import { joinParts } from "./parts";

const part = (position: number, text: string, id = position) => ({ id, position, total: 3, text });

it.each([
  [
    "in order",
    [part(1, "Lampu ma"), part(2, "ti di Jl"), part(3, ". Senen")],
    "Lampu mati di Jl. Senen",
    true,
  ],
  [
    "out of order",
    [part(3, ". Senen"), part(1, "Lampu ma"), part(2, "ti di Jl")],
    "Lampu mati di Jl. Senen",
    true,
  ],
  ["without the first", [part(2, "ti di Jl"), part(3, ". Senen")], "… ti di Jl. Senen", false],
  ["without the middle", [part(1, "Lampu ma"), part(3, ". Senen")], "Lampu ma … . Senen", false],
  ["without the last", [part(1, "Lampu ma"), part(2, "ti")], "Lampu mati …", false],
] as const)("parts %s", (_name, parts, text, isWhole) => {
  expect(joinParts(parts)).toMatchObject({ text, isWhole });
});

it("a repeated part counts once; another text under its position becomes a message of its own", () => {
  const parts = [part(1, "a"), part(1, "a", 7), part(2, "b"), part(1, "lain", 8), part(3, "c")];
  expect(joinParts(parts)).toEqual({ text: "abc", isWhole: true, used: [1, 2, 3], spare: [7] });
});
