import { describe, expect, it, test } from "vitest";
import { endOfQuestion, whyUnreachable } from "./reachable";

const on = (level: "all" | "milestones" | "none") => ({ level, isOn: true });
const off = { level: "all" as const, isOn: false };

describe("a reporter", () => {
  test.each([
    ["without a conversation cannot be asked", [], "reporter_no_contact"],
    ["who gets all steps can be asked", [on("all")], null],
    ["who gets only questions and ends can be asked", [on("milestones")], null],
    ["who stopped the replies cannot be asked", [on("none")], "reporter_wants_no_news"],
    ["whose channel is off cannot be asked", [off], "reporter_channel_off"],
    ["with one channel on can be asked", [off, on("all")], null],
    ["who stopped the only channel that is on cannot be asked", [off, on("none")], "reporter_wants_no_news"],
  ] as const)("%s", (_, routes, reason) => {
    expect(whyUnreachable(routes)).toBe(reason);
  });
});

describe("an open question", () => {
  test.each([
    [{ isExpired: false, isReached: false, isLost: false }, null],
    [{ isExpired: false, isReached: true, isLost: false }, null],
    [{ isExpired: true, isReached: true, isLost: false }, "lapse"],
    [{ isExpired: true, isReached: false, isLost: false }, "take_back"],
    [{ isExpired: false, isReached: false, isLost: true }, "take_back"],
    [{ isExpired: true, isReached: false, isLost: true }, "take_back"],
  ] as const)("%o ends with %s", (delivery, end) => {
    expect(endOfQuestion(delivery)).toBe(end);
  });

  it("never closes a complaint whose reporter was not reached", () => {
    const flags = [true, false];
    const unreached = flags.flatMap((isExpired) =>
      flags.map((isLost) => endOfQuestion({ isExpired, isLost, isReached: false })),
    );
    expect(unreached).not.toContain("lapse");
  });
});
