import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { diskStorage } from "@/server/evidence/storage";
import { closePrivateFiles } from "./private-files.mjs";

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

test("a start closes the photos and keys of an earlier version to other users", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "private-files-"));
  mkdirSync(path.join(dataDir, "photos"), { mode: 0o755 });
  writeFileSync(path.join(dataDir, "secret"), "x", { mode: 0o644 });
  closePrivateFiles(dataDir);
  expect(modeOf(path.join(dataDir, "photos"))).toBe("700");
  expect(modeOf(path.join(dataDir, "secret"))).toBe("600");
});

test("a stored photo and its folders are for the product's user alone", async () => {
  const root = path.join(mkdtempSync(path.join(tmpdir(), "private-files-")), "photos");
  await diskStorage(root).put("abcdef-full", Buffer.from("x"));
  const found = readdirSync(root, { recursive: true, encoding: "utf8" });
  expect(found.map((name) => modeOf(path.join(root, name)))).toEqual(["700", "700", "600"]);
  expect(modeOf(root)).toBe("700");
});
