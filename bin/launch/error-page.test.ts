import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { writeErrorPage } from "./error-page.mjs";

test("both static error pages are plain HTML without styles and scripts", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "error-page-"));
  for (const part of ["pages", "app"]) mkdirSync(path.join(folder, part));
  writeErrorPage(folder);
  for (const file of ["pages/500.html", "app/_global-error.html"]) {
    const html = readFileSync(path.join(folder, file), "utf8");
    expect(html).toContain("Kesalahan di pihak kami");
    expect(html).not.toMatch(/style|<script|<link/);
  }
});
