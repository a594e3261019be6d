import { expect, test } from "vitest";
import { byUnusual, identityLookSchema, type LookCounts, lookMarksOf } from "./identity-look";

const look = (reason: string) => identityLookSchema.safeParse({ code: "JK1", purpose: "find_place", reason });

test.each([
  ["Menanyakan letak lubang.", null],
  ["Ask where the hole is", null],
  ["cek", "reason_too_short"],
  ["xxxxxxxxxx", "reason_not_in_words"],
  ["xx xx xx xx", "reason_not_in_words"],
  ["asdfghjklqwerty", "reason_not_in_words"],
  ["1234567890 12", "reason_not_in_words"],
])("the reason %j is judged: %s", (reason, refusal) => {
  const { error } = look(reason);
  expect(error?.issues[0]?.message ?? null).toBe(refusal);
});

test("a reason is one of the list", () => {
  const given = { code: "JK1", purpose: "curious", reason: "Menanyakan letak lubang." };
  expect(identityLookSchema.safeParse(given).success).toBe(false);
});

const calm: LookCounts = { looks: 40, mostAnHour: 4, withoutStep: 6, atNight: 2, sameWords: 3 };

test.each<[Partial<LookCounts>, string[]]>([
  [{}, []],
  [{ mostAnHour: 10 }, ["many"]],
  [{ looks: 9, withoutStep: 5 }, ["idle"]],
  [{ looks: 4, withoutStep: 4 }, []],
  [{ atNight: 5 }, ["night"]],
  [{ sameWords: 5 }, ["copied"]],
  [
    { looks: 20, mostAnHour: 20, withoutStep: 20, atNight: 20, sameWords: 20 },
    ["many", "idle", "night", "copied"],
  ],
])("looks with %j are marked %j", (over, marks) => expect(lookMarksOf({ ...calm, ...over })).toEqual(marks));

test("the most unusual officer comes first, then the one with the most looks", () => {
  const rows = [
    { marks: [], looks: 90 },
    { marks: ["night"] as const, looks: 5 },
    { marks: ["many", "copied"] as const, looks: 12 },
    { marks: [], looks: 91 },
  ];
  expect(rows.sort(byUnusual).map(({ looks }) => looks)).toEqual([12, 5, 91, 90]);
});
