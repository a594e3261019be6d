import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compressAssets } from "./assets.mjs";
import { step } from "./console.mjs";
import { writeErrorPage } from "./error-page.mjs";
import { bundleParsers } from "./parsers.mjs";
import { run } from "./processes.mjs";
import { root } from "./settings.mjs";

export const next = path.join("node_modules", "next", "dist", "bin", "next");

const stamp = path.join(root, ".next", "cepat-respon-build");
const folders = ["app", "components", "server", "db", "messages", "public"];
const files = [
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
  "package.json",
];

/** Runs `next build` when any source has changed since the last one. */
export async function buildProduct() {
  const wanted = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await step("Building the pages", () => run([next, "build"], { env, what: "next build" }));
  writeErrorPage();
  await bundleParsers();
  compressAssets();
  writeFileSync(stamp, wanted);
}

function hashSources() {
  const hash = createHash("sha256");
  const listed = folders
    .flatMap((folder) => walk(path.join(root, folder)))
    .filter((file) => !/\.test\.tsx?$/.test(file));
  for (const file of [...listed, ...files.map((name) => path.join(root, name))]) {
    if (existsSync(file))
      hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(full) : [full];
  });
}
