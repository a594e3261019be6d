// Holds the floors of the house: imports, sizes of files, the server's root, the lockfile, regular expressions.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { findSuperLinear, isJudged } from "./architecture/expressions.mjs";
import { findMissingBinaries } from "./architecture/lockfile.mjs";
import { findStrayFiles } from "./architecture/server-root.mjs";
import { ceilingOf, findTooLong } from "./architecture/sizes.mjs";
import { root } from "./launch/settings.mjs";

const folders = ["app", "components", "server", "db", "bin", "bench", "e2e"].filter((name) =>
  existsSync(path.join(root, name)),
);
/** A cruiser that cannot read TypeScript finds nothing wrong: fewer files than this means that it did not look. */
const fewestModules = 100;

process.chdir(root);
const { default: config } = await import("../.dependency-cruiser.cjs");
const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((name) => existsSync(name));
const wrong = [...(await checkImports()), ...checkFiles(), ...findStrayFiles(listed), ...checkLockfile()];
for (const line of wrong) process.stdout.write(`✗ ${line}\n`);
process.stdout.write(
  wrong.length ? `${wrong.length} breaches of the architecture\n` : "The architecture holds\n",
);
process.exit(wrong.length ? 1 : 0);

async function checkImports() {
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true };
  const { output } = await cruise(folders, options, null, { tsConfig: extractTSConfig("tsconfig.json") });
  const { totalCruised, violations } = output.summary;
  if (totalCruised < fewestModules)
    return [`only ${totalCruised} modules were read; ${fewestModules} are there at least`];
  const reasons = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}. ${reasons.get(rule.name)}`);
}

function checkFiles() {
  const read = (name) => ({ name, text: readFileSync(name, "utf8") });
  const files = listed.filter((name) => ceilingOf(name)).map(read);
  const sizes = files.map(({ name, text }) => ({ name, lines: text.trimEnd().split("\n").length }));
  return [...findTooLong(sizes), ...findSuperLinear(files.filter(({ name }) => isJudged(name)))];
}

function checkLockfile() {
  const missing = findMissingBinaries(JSON.parse(readFileSync("package-lock.json", "utf8")));
  return missing.map((name) => `package-lock.json lacks ${name}`);
}
