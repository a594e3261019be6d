import { describe, expect, it } from "vitest";
import { findSuperLinear, isJudged, tolerated } from "./expressions.mjs";
import { growthOf } from "./super-linear.mjs";

describe("a super-linear regular expression", () => {
  it.each([
    [/^(a+)+$/, "exponential"],
    [/^(a|a)*$/, "exponential"],
    [/^(?:a|ab|b)*$/, "exponential"],
    [/a(?:(b+)+c)*/, "exponential"],
    [/\s+$/, "polynomial"],
    [/\s*,\s*/, "polynomial"],
    [/^\s*(.*?)\s*$/, "polynomial"],
    [/^[-_ ]{2,}\s*(?:original message|pesan asli)\s*[-_ ]{2,}$/i, "polynomial"],
    [/\border by\b.*\blimit\b/is, "polynomial"],
    [/^content-[a-z-]+:[^\n]*\n/gim, "polynomial"],
    [/\{([^}]+)\}/g, "polynomial"],
  ] as const)("is refused: %s is %s", (expression, growth) => {
    expect(growthOf(expression)).toBe(growth);
  });

  it.each([
    /\s+/g,
    /[a-z]+|\d+/g,
    /=(.*)/s,
    /^[^@]+@[^@]+$/,
    /^(?:\d+,)*\d+$/,
    /^content-[a-z-]+:.*\n/gim,
    /\{([^{}]+)\}/g,
    /(?<![\w.+-])[\w.+-]+@/g,
    /\s+$/y,
    /[\w.+-]{1,64}@[\w-]{1,63}/g,
  ])("is none of %s", (expression) => {
    expect(growthOf(expression)).toBeNull();
  });
});

describe("the check of all files", () => {
  const name = "server/intake/read.ts";

  it("names a planted breach with its line, in TypeScript and in a component", () => {
    const text = "const one = /a+/;\nexport const two = (words: string) => words.split(/\\s*;\\s*/);\n";
    expect(findSuperLinear([{ name, text }], [])).toEqual([
      "server/intake/read.ts:2 /\\s*;\\s*/ takes polynomial time for some texts",
    ]);
    const page = {
      name: "components/x.tsx",
      text: "export const X = () => <p>{/(a+)+$/.test(words)}</p>;\n",
    };
    expect(findSuperLinear([page], [])).toEqual([expect.stringContaining("exponential")]);
  });

  it("refuses expressions that are built at run time or cannot be judged, but for exceptions", () => {
    const text = 'export const one = new RegExp(word, "g");\nexport const two = /(a|b+)\\1/;\n';
    expect(findSuperLinear([{ name, text }], [])).toEqual([
      expect.stringContaining("is built at run time"),
      expect.stringContaining("cannot be judged"),
    ]);
    const allowed = [
      { file: name, text: 'new RegExp(word, "g")', why: "a word of ours" },
      { file: name, text: "/(a|b+)\\1/", why: "at most ten letters" },
    ];
    expect(findSuperLinear([{ name, text }], allowed)).toEqual([]);
    expect(findSuperLinear([{ name, text: "" }], allowed)).toHaveLength(2);
  });

  it("reads production code and no tests; every exception has a reason", () => {
    const names = ["app/page.tsx", "db/client.ts", "server/a.test.ts", "db/testing/world.ts", "bin/seed.ts"];
    expect(names.filter(isJudged)).toEqual(["app/page.tsx", "db/client.ts"]);
    expect(tolerated.every(({ why }) => why.length > 20)).toBe(true);
  });
});
