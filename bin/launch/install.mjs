import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal, step } from "./console.mjs";
import { run } from "./processes.mjs";
import { root } from "./settings.mjs";

const stamp = path.join(root, "node_modules", ".cepat-respon-install");

/** `npm ci` when the lockfile is not the one that was installed last. */
export async function installPackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const npm = process.env.npm_execpath;
  if (!npm) throw new Refusal("Packages are missing. Start this through npm: npm start");
  const args = [npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--prefer-offline"];
  await step("Installing packages", () => run(args, { what: "npm ci" }));
  writeFileSync(stamp, wanted);
}
