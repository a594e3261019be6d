import { expect, test } from "vitest";
import { findLongDocs } from "./doc-comments.mjs";

const found = (text: string) => findLongDocs([{ name: "server/area/locate.ts", text }]);
const doc = (...lines: string[]) => ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");

test.each([
  ["of a function", `\n${doc("One.", "Two.", "Three.")}\nexport function locate() {}\n`],
  ["with an empty line", `\n${doc("One.", "Two.", "", "Three.")}\nconst one = 1;\n`],
  ["above its tags", `\n${doc("One.", "Two.", "Three.", "@throws CONFLICT")}\nconst one = 1;\n`],
  ["of a method", `class One {${doc("One.", "Two.", "Three.").replace("/**", "\n/**")}\n  two() {}\n}\n`],
  ["at the end of a file", `const one = 1;${doc("One.", "Two.", "Three.").replace("/**", "\n/**")}\n`],
])("a doc comment of three lines is refused: %s", (_place, text) => {
  expect(found(text)).toEqual([expect.stringContaining("server/area/locate.ts:2 a doc comment has at most")]);
});

test.each([
  ["two lines", `${doc("One.", "Two.")}\nexport const one = 1;\n`],
  ["one line", "/** One. */\nexport const one = 1;\n"],
  [
    "tags that go on",
    `${doc("One.", "Two.", "@param one of them", "@throws CONFLICT,", "FORBIDDEN", "INVALID")}\nconst one = 1;\n`,
  ],
  ["lines of a string", 'const globs = ["/**", `\na\nb\nc\nd\n*/`];\n'],
  ["an ordinary comment", "/*\n * One.\n * Two.\n * Three.\n */\nexport const one = 1;\n"],
])("%s are left alone", (_form, text) => {
  expect(found(text)).toEqual([]);
});
