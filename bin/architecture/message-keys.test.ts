import { expect, test } from "vitest";
import { findMessageBreaches } from "./message-keys.mjs";

const all = {
  map: { title: "Map", lead: "Lead" },
  status: { waiting: "Waiting", done: "Done" },
  error: { internal: "Our fault", place_missing: "No place" },
  column: { on_time: "On time" },
};
type Branch = Partial<typeof all>;

const breaches = (messages: Branch, ...texts: string[]) =>
  findMessageBreaches(
    texts.map((text, index) => ({ name: `file-${index}.ts`, text })),
    { id: messages, en: messages },
  );

const map = { map: all.map };
const status = { status: all.status };
const error = { error: all.error };

test("a message that no code reads is named", () => {
  expect(breaches(map, 'const t = useTranslations("map");\nt("title");')).toEqual([
    "no code reads the message map.lead",
  ]);
});

test("code that reads a missing message is named with its line", () => {
  const text = 'const t = await getTranslator("map");\nt("title", { a: t.rich("lead") });\nt("wrong");';
  expect(breaches(map, text)).toEqual(["file-0.ts:3 reads the message map.wrong, which is not there"]);
});

test("a message that one language lacks is named", () => {
  const files = [{ name: "map.ts", text: 'useTranslations("map")("title");useTranslations("map")("lead");' }];
  expect(findMessageBreaches(files, { id: { map: { title: "Peta" } }, en: map })).toEqual([
    "messages/id.json lacks map.lead",
  ]);
});

test("a composed key counts as reading the messages whose last part occurs in the sources", () => {
  const text = `const t = translatorOf(locale, "status");\nt(\`\${row.status}\`);`;
  expect(breaches(status, text, 'const statuses = ["waiting"];')).toEqual([
    "no code reads the message status.done",
  ]);
});

test("a composed key that fits no message is named", () => {
  const text = `const t = replyTranslator(locale);\nt(\`state.\${status}\`);`;
  expect(breaches({}, text)).toEqual(["file-0.ts:2 reads the message state.*, which is not there"]);
});

test("a key behind a cast, a constant and a condition is read", () => {
  const text =
    'const key = isWrong ? "place_missing" : "internal";\nuseTranslations("error")(key as "internal");';
  expect(breaches(error, text)).toEqual([]);
});

test("a refusal's key that is composed at run time counts as read", () => {
  const screen = 'const t = useTranslations("error");\nt(refusal);';
  expect(breaches(error, screen, `throw invalid(\`place_\${what}\`); fail("missing", "internal");`)).toEqual(
    [],
  );
});

test("two translators on one line, and one of the same name in another function, are told apart", () => {
  const text = `
    function A() { const [t, u] = await Promise.all([getTranslator("map"), getTranslator("status")]); t("title"); u("done"); }
    function B() { const t = useTranslations("status"); t("waiting"); t("lead"); }`;
  expect(breaches({ ...map, ...status }, text)).toEqual([
    "file-0.ts:3 reads the message status.lead, which is not there",
    "no code reads the message map.lead",
  ]);
});

test("a parameter's type tells which messages it reads", () => {
  const typed =
    'type Words = ReturnType<typeof useTranslations<"map">>;\nconst say = (t: Words) => t("title");';
  expect(breaches({ map: { ...all.map } }, typed)).toEqual(["no code reads the message map.lead"]);
});

test("an imported type tells which messages a parameter reads", () => {
  const declared = "export type Words = ReturnType<typeof replyTranslator>;";
  const reading = 'const say = (t: Words) => t("map.title") + t("map.lead");';
  expect(breaches(map, declared, reading)).toEqual([]);
});

test("a translator that is passed on reads the keys that the sources name, as a property too", () => {
  const columns = { column: all.column };
  const text = 'write(await getTranslator("column"));';
  expect(breaches(columns, text)).toEqual(["no code reads the message column.on_time"]);
  expect(breaches(columns, text, "const columns = { on_time: share };")).toEqual([]);
});

test("a dictionary that is imported whole is read by its property", () => {
  const text =
    'import words from "@/messages/id.json";\nconst names = { all: words.status, one: words.map.title };';
  expect(breaches({ ...status, ...map }, text)).toEqual(["no code reads the message map.lead"]);
});

test("asking whether a missing message exists is no breach", () => {
  expect(breaches({}, 'const t = useTranslations("map");\nt.has("other");')).toEqual([]);
});
