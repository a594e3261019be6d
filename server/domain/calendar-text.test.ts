import { describe, expect, it } from "vitest";
import { formatWindows, parseWindows } from "./calendar-text";

describe("working windows as people write them", () => {
  it.each([
    ["", []],
    ["  ", []],
    ["08.00–16.00", [[480, 960]]],
    [
      "7:30-12:00; 13:00 – 16:00",
      [
        [450, 720],
        [780, 960],
      ],
    ],
    ["00.00–24.00", [[0, 1440]]],
    [
      "07.00–09.00, 09.00–11.00, 13.00–15.00",
      [
        [420, 540],
        [540, 660],
        [780, 900],
      ],
    ],
  ])("%j are read", (text, expected) => {
    expect(parseWindows(text)).toEqual(expected);
  });

  it.each([
    ["turned round", "16.00–08.00"],
    ["empty", "08.00–08.00"],
    ["overlapping", "08.00–12.00, 11.00–16.00"],
    ["out of order", "13.00–16.00, 08.00–12.00"],
    ["after midnight", "20.00–24.30"],
    ["of no minute", "08.75–12.00"],
    ["words", "pagi sampai sore"],
    ["half written", "08.00–12.00, 13.00"],
    ["with a comma too many", "08.00–12.00,"],
  ])("that are %s are refused", (_what, text) => {
    expect(parseWindows(text)).toBeNull();
  });

  it("are written so that they parse back to the same", () => {
    const windows: [number, number][] = [
      [450, 690],
      [780, 990],
    ];
    expect(formatWindows(windows)).toBe("07.30–11.30, 13.00–16.30");
    expect(parseWindows(formatWindows(windows))).toEqual(windows);
  });
});
