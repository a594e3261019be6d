import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Refusal } from "../launch/console.mjs";

/** A file to be written; `before` is null for a new one. */
export type FileChange = { file: string; before: string | null; after: string };

/** @throws Refusal when the file exists */
export function createFile(root: string, file: string, after: string): FileChange {
  if (existsSync(path.join(root, file))) throw new Refusal(`${file} is already there.`);
  return { file, before: null, after };
}

export function editFile(root: string, file: string, edit: (text: string) => string): FileChange {
  const before = readFileSync(path.join(root, file), "utf8");
  return { file, before, after: edit(before) };
}

export function writeChanges(root: string, changes: readonly FileChange[]): void {
  for (const { file, before, after } of changes) {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, after, { flag: before === null ? "wx" : "w" });
  }
}

const longest = 1_000;
const lines = (text: string) => text.split("\n").length - 1;

/** The changes as `git diff` prints them; for new files over 1,000 lines only their names. */
export function drawDiff(changes: readonly FileChange[]): string {
  const isLong = ({ before, after }: FileChange) => before === null && lines(after) > longest;
  const named = changes.filter(isLong).map(({ file, after }) => `${file}: ${lines(after)} lines\n`);
  return compare(changes.filter((change) => !isLong(change))) + named.join("");
}

function compare(changes: readonly FileChange[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "new-"));
  try {
    const sides = [
      ["a", changes.flatMap(({ file, before }) => (before === null ? [] : [{ file, text: before }]))],
      ["b", changes.map(({ file, after }) => ({ file, text: after }))],
    ] as const;
    for (const [side, files] of sides) {
      mkdirSync(path.join(folder, side));
      writeChanges(
        path.join(folder, side),
        files.map(({ file, text }) => ({ file, before: null, after: text })),
      );
    }
    const compared = spawnSync("git", ["diff", "--no-index", "--no-prefix", "a", "b"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (compared.error) throw compared.error;
    return compared.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
