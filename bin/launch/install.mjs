import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal, step } from "./console.mjs";
import { run } from "./processes.mjs";
import { root } from "./settings.mjs";

const stamp = path.join(root, "node_modules", ".cepat-respon-install");

const patches = path.join(root, "db", "patches");

/** Runs `npm ci` when lockfile or patches differ from the last installation. */
export async function installPackages() {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  for (const name of readdirSync(patches).sort()) hash.update(readFileSync(path.join(patches, name)));
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const npm = process.env.npm_execpath;
  if (!npm) throw new Refusal("Packages are missing. Start this through npm: npm start");
  const args = [npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--prefer-offline"];
  await step("Installing packages", async () => {
    await run(args, { what: "npm ci" });
    // Where npm's settings disable install scripts, this one must still run; a second run changes nothing.
    await run([npm, "run", "postinstall"], { what: "npm run postinstall" });
  });
  writeFileSync(stamp, wanted);
}
