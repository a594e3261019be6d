import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import format from "icu-minify/format";
import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { compileMessages } from "./compile-messages";

const formatters = {
  getPluralRules: (locale: string, options: object) => new Intl.PluralRules(locale, options),
  getNumberFormat: (locale: string, options: object) => new Intl.NumberFormat(locale, options),
  getDateTimeFormat: (locale: string, options: object) => new Intl.DateTimeFormat(locale, options),
} as never;

function flatten(words: object, before = ""): [string, unknown][] {
  return Object.entries(words).flatMap(([key, word]): [string, unknown][] =>
    typeof word === "object" && !Array.isArray(word) && word !== null
      ? flatten(word, `${before}${key}.`)
      : [[before + key, word]],
  );
}

it.each([
  ["id", id],
  ["en", en],
] as const)("compiled messages of %s say what the messages say", (locale, messages) => {
  const { markup } = createTranslator({ locale, messages }) as unknown as {
    markup: (key: string, given: object) => string;
  };
  const compiled = new Map(flatten(compileMessages(messages)));
  for (const [key, word] of flatten(messages)) {
    const given = Object.fromEntries(names(String(word))) as never;
    const message = compiled.get(key) as Parameters<typeof format>[0];
    expect(format(message, locale, given, { formatters }), key).toBe(markup(key, given));
  }
});

/** Every placeholder with a value: a number for a plural, a function for a tag, otherwise its own name. */
function names(message: string): [string, unknown][] {
  const found = Array.from(message.matchAll(/\{(\w+)(, (?:plural|number))?/g));
  const counted = new Set(found.flatMap(([, name = "", kind]) => (kind ? [name] : [])));
  const tags = Array.from(message.matchAll(/<(\w+)>/g), ([, name = ""]): [string, unknown] => [
    name,
    (chunks: string) => `[${chunks}]`,
  ]);
  return [
    ...found.map(([, name = ""]): [string, unknown] => [name, counted.has(name) ? 3 : `(${name})`]),
    ...tags,
  ];
}

it("compiled messages are made of plain objects only, since they go to client components", () => {
  const check = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    for (const part of Object.values(value)) check(part);
  };
  check(compileMessages(id));
});

it("no page makes its own translator, which would show the messages unparsed", () => {
  const root = path.resolve(import.meta.dirname, "..", "..");
  const makers = ["app", "components", "server"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .filter((name) => /createTranslator/.test(readFileSync(path.join(root, folder, name), "utf8")))
      .map((name) => `${folder}/${name}`),
  );
  // E-mails, replies and pushes are written by the worker, which compiles no messages in advance.
  expect(makers).toEqual([
    "components/layout/locale.ts",
    "server/replies/translator.ts",
    "server/notification/mail/write-account-mail.ts",
    "server/notification/mail/write-mail.ts",
    "server/notification/push/write-push.ts",
  ]);
});
