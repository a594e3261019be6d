import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { drillNames } from "@/server/domain/statistics/drill";
import { figuresSchema } from "@/server/domain/statistics/figures";
import packageFile from "../package.json";

const decisions = path.join("docs", "decisions");
const documents = [
  ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join("docs", name)),
].sort();

const read = (file: string) => readFileSync(file, "utf8");
const lineCount = (text: string) => text.trimEnd().split("\n").length;
const allOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** Inline code and the lines of code blocks. */
const codeOf = (text: string) => [...allOf(text, /`([^`\n]+)`/g), ...allOf(text, /^ {4}(.+)$/gm)];

const folder = /^(server|db|components|app|bin|bench|messages|e2e|docs|public)\/|^\.env\.example$/;
const pathsIn = (text: string) =>
  allOf(text, /`([^`\s]+)`/g).filter((name) => folder.test(name) && !/[<*…]/.test(name));
const commandsIn = (text: string) => codeOf(text).flatMap((code) => allOf(code, /npm run ([a-z][a-z:-]*)/g));
const programsIn = (text: string) =>
  codeOf(text).flatMap((code) => allOf(code, /\b(bin\/[\w/-]+\.m?[jt]s)\b/g));

/** `[text](other.md#heading)`: the file that it links to and the heading in it. */
function linksIn(file: string) {
  return allOf(read(file), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [name = "", heading = ""] = target.split("#");
      return { target, to: name ? path.join(path.dirname(file), name) : file, heading };
    });
}

/** `V4.4.1–V4.4.4` is four numbers. */
function expandRange(range: string): string[] {
  const [first = "", last = first] = range.split("–");
  const [section, from] = [first.slice(0, first.lastIndexOf(".") + 1), Number(first.split(".").at(-1))];
  const to = Number(last.split(".").at(-1));
  return Array.from({ length: to - from + 1 }, (_, at) => `${section}${from + at}`);
}

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
const anchorsOf = (file: string) => allOf(read(file), /^#+ (.+)$/gm).map(anchorOf);

describe.each(documents)("%s", (file) => {
  it("names only paths that exist", () => {
    const named = [...pathsIn(read(file)), ...programsIn(read(file))];
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });

  it("names only commands that package.json has", () => {
    const unknown = commandsIn(read(file)).filter((name) => !Object.hasOwn(packageFile.scripts, name));
    expect(unknown).toEqual([]);
  });

  it("links only to files and headings that exist", () => {
    const broken = linksIn(file).filter(
      ({ to, heading }) => !existsSync(to) || (heading && !anchorsOf(to).includes(heading)),
    );
    expect(broken.map(({ target }) => target)).toEqual([]);
  });

  it("contains no address, phone number or identity number of a person", () => {
    const text = read(file);
    const addresses = allOf(text, /([\w.+-]+@[\w.-]+\.[a-z]{2,})/gi);
    expect(addresses.filter((address) => !/[@.](example|host)$/.test(address))).toEqual([]);
    expect(text).not.toMatch(/(?:\+62|\b08)[\d -]{8,}|\b\d{16}\b/);
  });
});

describe("the documents together", () => {
  it("name paths and commands at all", () => {
    const texts = documents.map(read);
    expect(texts.flatMap(pathsIn).length).toBeGreaterThan(80);
    expect(texts.flatMap(commandsIn).length).toBeGreaterThan(20);
  });

  it("keep the README on one page of 150 lines", () => {
    expect(lineCount(read("README.md"))).toBeLessThanOrEqual(150);
  });

  it("are all linked from the README, each decision from their index", () => {
    const linked = new Set(
      ["README.md", path.join(decisions, "README.md")].flatMap(linksIn).map(({ to }) => to),
    );
    const pages = documents.filter((file) => file.startsWith("docs"));
    expect(pages.filter((file) => !linked.has(file))).toEqual([]);
  });

  it("define every figure of the statistics", () => {
    const text = read("docs/statistics.md");
    const names = [...Object.keys(figuresSchema.shape), ...drillNames];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it("explain every setting that .env.example and the environment have", () => {
    const settings = [
      ...allOf(read(".env.example"), /^# ([A-Z_]+)=/gm),
      ...allOf(read("server/env.ts"), /^ {2}([A-Z_]+): /gm),
    ];
    expect(settings.length).toBeGreaterThan(30);
    const text = read("docs/operating.md");
    expect(settings.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it("give the version of package.json a section in the changelog, below Unreleased", () => {
    const sections = allOf(read("CHANGELOG.md"), /^## \[(.+?)\]/gm);
    expect(sections.slice(0, 2)).toEqual(["Unreleased", packageFile.version]);
  });
});

describe("the table of OWASP ASVS", () => {
  const rows = allOf(read("docs/asvs.md"), /^\| (V\d+\..+) \|$/gm).map((row) => row.split(" | "));
  const numbers = rows.flatMap(([named = ""]) => named.split(", ").flatMap(expandRange));

  it("has the 253 requirements of levels 1 and 2, each once", () => {
    const chapters = numbers.map((number) => Number(/^V(\d+)\./.exec(number)?.[1]));
    const counts = Array.from({ length: 17 }, (_, at) => chapters.filter((one) => one === at + 1).length);
    expect(counts).toEqual([27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]);
    expect(new Set(numbers).size).toBe(253);
  });

  it.each(rows)("shows what its state claims: %s %s", (_number, _subject, state = "", where = "") => {
    const shown = {
      met: /`[^`]+\.(?:test|spec)\.tsx?`|`e2e\/hostile`|`proxy\.ts`|\]\([a-z]+\.md/,
      "met, untested": /`(?:server|components|bin|db)\/[^`]+`/,
      "not met": /.{20}/,
      "not applicable": /.{3}/,
    };
    expect(Object.keys(shown)).toContain(state);
    expect(where).toMatch(shown[state as keyof typeof shown]);
  });
});

const files = readdirSync(decisions).filter((name) => name !== "README.md");

describe.each(files)("decision %s", (name) => {
  const text = read(path.join(decisions, name));

  it("has context, decision, consequence and status on at most 25 lines", () => {
    expect(allOf(text, /^## (.+)$/gm)).toEqual(["Context", "Decision", "Consequence", "Status"]);
    expect(allOf(text, /^## .+\n(.+)$/gm)).toHaveLength(4);
    expect(lineCount(text)).toBeLessThanOrEqual(25);
  });

  it("is named by its number and stands in the index with its title", () => {
    const [, number = "", title = ""] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
    expect(name.slice(0, 5)).toBe(`${number.padStart(4, "0")}-`);
    expect(read(path.join(decisions, "README.md"))).toContain(`[${name.slice(0, 4)}](${name}) ${title}`);
  });
});

it("decisions are numbered without gaps and listed in order", () => {
  const numbers = files.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const listed = allOf(read(path.join(decisions, "README.md")), /^- \[(\d{4})\]/gm).map(Number);
  expect(listed).toEqual(numbers);
});
