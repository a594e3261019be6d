import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageFile from "../package.json";

const readme = readFileSync("README.md", "utf8");
const folders = /^((server|db|components|app|bin|bench|messages|e2e|docs)(\/|$)|\.env\.example)/;

const named = [...readme.matchAll(/`([^`\s]+)`|\]\(([^)\s]+)\)/g)]
  .flatMap(([, code, link]) => [code ?? link ?? ""])
  .filter((text) => folders.test(text) && !text.includes("<"));

const commands = [...readme.matchAll(/npm run ([a-z:-]+)/g)].flatMap(([, command]) =>
  command ? [command] : [],
);

describe("the README", () => {
  it("names paths", () => expect(named.length).toBeGreaterThan(20));

  it.each(named)("names %s, which exists", (path) => expect(existsSync(path)).toBe(true));

  it.each(commands)("names the command %s, which exists", (command) => {
    expect(Object.keys(packageFile.scripts)).toContain(command);
  });
});
