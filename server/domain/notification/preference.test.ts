import { describe, expect, it } from "vitest";
import { wib } from "../testing/timeline";
import { deputyOf } from "./deputy";
import { defaultPreference, meansFor, type Preference } from "./preference";

describe("the notification channels", () => {
  const chosen: Preference = { ...defaultPreference, choices: { arrived: [], decided: ["email"] } };
  it.each([
    ["decided", null, ["email"]],
    ["arrived", null, []],
    ["mentioned", null, []],
    ["escalated", { means: ["email" as const], isUrgent: false }, []],
    ["escalated", { means: ["email" as const], isUrgent: true }, ["email"]],
  ] as const)("of %s with step %o are %o", (reason, step, expected) => {
    expect(meansFor(chosen, reason, step)).toEqual(expected);
  });

  it("of an escalation are those that its level names and the officer chose", () => {
    expect(meansFor(defaultPreference, "escalated", { means: ["push"], isUrgent: false })).toEqual(["push"]);
  });
});

describe("a deputy", () => {
  const [from, to] = [wib("2026-11-20 00:00"), wib("2026-11-30 00:00")];
  const away = (staffId: number, deputyId: number) => ({ staffId, deputyId, fromAt: from, toAt: to });
  it.each<[string, ReturnType<typeof away>[], string, number]>([
    ["nobody away", [], "2026-11-24 12:00", 1],
    ["the officer away", [away(1, 2)], "2026-11-24 12:00", 2],
    ["before the leave", [away(1, 2)], "2026-11-19 12:00", 1],
    ["as the leave ends", [away(1, 2)], "2026-11-30 00:00", 1],
    ["the deputy away too", [away(1, 2), away(2, 3)], "2026-11-24 12:00", 3],
    ["all away in a circle", [away(1, 2), away(2, 1)], "2026-11-24 12:00", 1],
  ])("with %s: %o at %s", (_name, deputies, now, expected) => {
    expect(deputyOf(1, deputies, wib(now))).toBe(expected);
  });
});
