import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Refusal } from "../launch/console.mjs";
import { createFile, type FileChange } from "./change";
import { migrationTest } from "./migration-test";
import type { Name } from "./name";

const folder = "db/migrations";

/**
 * The output of drizzle-kit for a changed schema, or an empty file for custom SQL, and a test that requires the rest.
 */
export function planMigration(root: string, { kebab, snake }: Name, isCustom: boolean): FileChange[] {
  const tests = `db/${kebab}.db.test.ts`;
  const scratch = mkdtempSync(path.join(tmpdir(), "migrations-"));
  try {
    cpSync(path.join(root, folder), scratch, { recursive: true });
    generate(root, scratch, [`--name=${snake}`, ...(isCustom ? ["--custom"] : [])]);
    const changes = compare(path.join(root, folder), scratch);
    const sql = changes.find(({ file }) => file.endsWith(`_${snake}.sql`));
    if (!sql)
      throw new Refusal("db/schema has no change that a migration could bring; --custom is for SQL by hand.");
    return [...changes, createFile(root, tests, migrationTest(path.basename(sql.file, ".sql"), tests))];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** drizzle-kit keeps the terminal: it asks whether a column is new or renamed. */
function generate(root: string, out: string, options: readonly string[]): void {
  const program = path.join(root, "node_modules", "drizzle-kit", "bin.cjs");
  const schema = ["--dialect=postgresql", "--schema=./db/schema/index.ts", "--casing=snake_case"];
  const { status } = spawnSync(
    process.execPath,
    [program, "generate", ...schema, `--out=${path.relative(root, out)}`, ...options],
    { cwd: root, stdio: ["inherit", process.stderr, "inherit"] },
  );
  if (status !== 0) throw new Refusal("drizzle-kit wrote no migration.");
}

function compare(known: string, made: string): FileChange[] {
  const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const name = path.relative(made, path.join(entry.parentPath, entry.name));
    const written = readFileSync(path.join(made, name), "utf8");
    const after = name.endsWith("_snapshot.json") ? compact(written) : written;
    const before = readIfThere(path.join(known, name));
    return after === before ? [] : [{ file: path.posix.join(folder, name), before, after }];
  });
}

/** A snapshot has thousands of lines that nobody reads: it is stored as one. */
const compact = (json: string) => `${JSON.stringify(JSON.parse(json))}\n`;

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
