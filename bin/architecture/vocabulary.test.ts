import { expect, test } from "vitest";
import { findForeignWords } from "./vocabulary.mjs";

const found = (text: string) => findForeignWords([{ name: "server/area/locate.ts", text }]);

test.each([
  ["/** Answers how many went. */", "write Returns"],
  [" * Brings it up. Answers the new id.", "write Returns"],
  ["/** Where she stands in the queue. */", "a person is they"],
  ["// the row keeps her place", "a person is they"],
  ["{/* her queue */}", "a person is they"],
  ['  it("keeps her number", () => {', "a person is they"],
  ['test.each(cases)("%s is hers", (name) => {', "a person is they"],
  ['])("stops until she answers: %s", (text) => {', "a person is they"],
  ["/** Whoever holds it may move it. */", "whoever"],
  ["describe(`whoever asks`, () => {", "whoever"],
  ["/** A rung of the ladder. */", "escalation level"],
  ['it("climbs the ladder", async () => {', "escalation level"],
  ["-- wordless messages wait a day", "captionless"],
  ["export type Named = ReadonlyMap<string, string>;", "a type is a noun"],
  ["type Kept = { at: Date };", "a type is a noun"],
  ["export async function insertArrivals(db: Queryable) {", "raw message"],
  ["export const arrivalQueue = 1;", "raw message"],
  ["export type StandIn = { staffId: number };", "deputy"],
  ["export const tellLevel = 1;", "notify"],
  ["export type Tellable = { id: number };", "notify"],
  ["export const keepingLimit = 1;", "retention"],
  ['appendEvent(tx, { id, trusted: "system" }, event);', "only access.ts"],
  ["const isHersToPlace = (row) => row.status;", "deputy"],
  ["  appointStandIn: staffProcedure,", "deputy"],
  ['      what: "that is not hers",', "deputy"],
  ["      router.refresh();", "useReload"],
  ["      <form onSubmit={save}>", "Form keeps"],
])("a line that breaks the vocabulary is named: %s", (text, reason) => {
  expect(found(text)).toEqual([expect.stringContaining(`server/area/locate.ts:1 `)]);
  expect(found(text)[0]).toContain(reason);
});

test.each([
  "/** Returns how many went; answers to our own question count once. */",
  "/** Answers that did not arrive, the newest first. */",
  'const text = "she said so";',
  'const rung = ladder.find((one) => one.code === "whoever");',
  "/** The row of `wordless_message`. */",
  '  expect(title).toBe("her place");',
  "export const storyteller = 1;",
  "export const intelligence = 1;",
  "const arrival = { at };",
  "export type Authorized<Row> = Row & { trusted: true };",
])("a line within the vocabulary is left alone: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("screens in English and documents are prose", () => {
  const text = "until she answers";
  const names = ["messages/en.json", "docs/decisions/0001-x.md", "README.md", "messages/id.json"];
  const lines = findForeignWords(names.map((name) => ({ name, text })));
  expect(lines.map((line: string) => line.split(":")[0])).toEqual(names.slice(0, 3));
});
