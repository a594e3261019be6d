import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../launch/settings.mjs";
import { type FileChange, writeChanges } from "./change";
import { readName } from "./name";
import { planChannel } from "./plan-channel";
import { planMigration } from "./plan-migration";
import { planMove } from "./plan-move";
import { compileWith } from "./testing/compile";

let migration: FileChange[];
let changes: FileChange[];
beforeAll(() => {
  migration = planMigration(root, readName("keep-notes"), true);
  changes = [
    ...planChannel(root, readName("notice-board")),
    ...planMove(root, readName("hand-back")),
    ...migration,
  ];
});
const isTest = ({ file }: FileChange) => file.endsWith(".db.test.ts");

it("a new channel, move and migration compile, their tests too", () => {
  expect(compileWith(changes)).toEqual([]);
});

describe("a new migration", () => {
  it("is what drizzle-kit writes, and its test beside the folder", () => {
    const parts = migration.map(({ file, before }) => [file.replace(/\d{4}/, ""), before === null]);
    expect(parts.toSorted()).toEqual([
      ["db/keep-notes.db.test.ts", true],
      ["db/migrations/_keep_notes.sql", true],
      ["db/migrations/meta/_journal.json", false],
      ["db/migrations/meta/_snapshot.json", true],
    ]);
  });

  it("is refused where the schema has no change", () => {
    expect(() => planMigration(root, readName("nothing"), false)).toThrow("--custom is for SQL by hand");
  });
});

describe("the tests of a new channel, move and migration", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "new-"));
  afterAll(() => rmSync(copy, { recursive: true }));

  it("fail with what is to be written", () => {
    copyRepository(copy);
    writeChanges(copy, changes);
    const found = runTests(
      copy,
      changes.filter(isTest).map(({ file }) => file),
    );
    expect(found.map(({ status }) => status)).toEqual(found.map(() => "failed"));
    expect(found.map(({ message }) => message.split("\n")[0])).toEqual(
      found.map(() => expect.stringContaining("write this")),
    );
    expect(found).toHaveLength(11);
  });
});

/** The files of the repository, and its packages by a link. */
function copyRepository(copy: string): void {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of listed.split("\0").filter(Boolean)) {
    mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
}

/** Runs test files on a database server of their own. */
function runTests(copy: string, files: readonly string[]): { status: string; message: string }[] {
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const report = path.join(copy, "report.json");
  const options = ["run", "--project=database", "--reporter=json", `--outputFile=${report}`];
  spawnSync(process.execPath, [vitest, ...options, ...files], {
    cwd: copy,
    env: { ...process.env, DATA_DIR: path.join(copy, ".data") },
    stdio: "ignore",
  });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, failureMessages: [message = ""] }) => ({ status, message })),
  );
}

type Report = { testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[] };
