import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../launch/settings.mjs";

/** A repository of two files with our own settings, in which each tool of `npm run check` meets a breach. */
const folder = mkdtempSync(path.join(tmpdir(), "planted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plant(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function run(program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules", program), ...args],
    { cwd: folder, encoding: "utf8" },
  );
  return stdout + stderr;
}

describe("the compiler's settings", () => {
  const settings = ts.getParsedCommandLineOfConfigFile(
    path.join(root, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  );
  test.each([
    ["a local that nobody reads", "const idle = 1;\nexport {};\n", 6133],
    ["a parameter that nobody reads", "export const area = (idle: number) => 1;\n", 6133],
    [
      "undefined for a field that may only be missing",
      "export const place: { name?: string } = { name: undefined };\n",
      2375,
    ],
    ["an element that may be missing", "export const first: string = ([] as string[])[0];\n", 2322],
  ])("refuse %s", (_, text, code) => {
    const program = ts.createProgram([plant("server/area/breach.ts", text)], {
      ...settings?.options,
      types: [],
    });
    const found = ts.getPreEmitDiagnostics(program).map((diagnostic) => diagnostic.code);
    expect(found).toContain(code);
  });
});

function lint(name: string, text: string): string {
  for (const one of ["biome.json", "functional-setters.grit", "own-names.grit"]) {
    const file = one.endsWith(".grit") ? path.join("bin", "architecture", one) : one;
    cpSync(path.join(root, file), path.join(folder, file));
  }
  plant(name, text);
  return run("@biomejs/biome/bin/biome", "lint", "--vcs-enabled=false", name);
}

test("the linter refuses a floating promise", () => {
  const text = "const load = async () => 1;\nexport function open() {\n  load();\n}\n";
  expect(lint("server/area/float.ts", text)).toContain("lint/nursery/noFloatingPromises");
});

test("the linter refuses to ask for a name from outside by `in`, and not for one that is written there", () => {
  const asks = (name: string) =>
    `const sizes = { full: 1 };\nexport const has = (size: string) => size.length > 0 && ${name} in sizes;\n`;
  expect(lint("server/area/asks.ts", asks("size"))).toContain("Object.hasOwn");
  expect(lint("server/area/names.ts", asks('"full"'))).not.toContain("Object.hasOwn");
});

test("knip refuses an unused file, export and type", () => {
  cpSync(path.join(root, "knip.json"), path.join(folder, "knip.json"));
  plant("package.json", JSON.stringify({ name: "planted", version: "1.0.0", type: "module" }));
  plant("tsconfig.json", "{}");
  plant("bin/open.ts", 'import { used } from "../server/area/used";\nused();\n');
  plant(
    "server/area/used.ts",
    "export const used = () => 1;\nexport const idle = 1;\nexport type Idle = 1;\n",
  );
  plant("server/area/lost.ts", "export const lost = 1;\n");
  const said = run("knip/bin/knip.js");
  expect(said).toContain("server/area/lost.ts");
  expect(said).toMatch(/idle .*server\/area\/used.ts/);
  expect(said).toMatch(/Idle .*server\/area\/used.ts/);
});
