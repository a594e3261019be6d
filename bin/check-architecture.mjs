// Holds the floors of the house: imports, sizes, areas, facts that stand once, words, the lockfile, messages.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { countRepository, describeCounts, findExcess } from "./architecture/counts.mjs";
import { findLongDocs } from "./architecture/doc-comments.mjs";
import { findDuplicateExports, findUnusedExports } from "./architecture/exports.mjs";
import { findSuperLinear, isJudged } from "./architecture/expressions.mjs";
import { findFixedSleeps } from "./architecture/fixed-sleeps.mjs";
import { findGlobalFetches } from "./architecture/global-fetch.mjs";
import { findKindLists, homes, readKinds } from "./architecture/kinds.mjs";
import { findForeignLicences } from "./architecture/licences.mjs";
import { findMissingBinaries } from "./architecture/lockfile.mjs";
import { findLodgers } from "./architecture/lodgers.mjs";
import { findMessageBreaches } from "./architecture/message-keys.mjs";
import { findClocks, isQuery } from "./architecture/query-clocks.mjs";
import { findStrayFiles } from "./architecture/server-root.mjs";
import { ceilingOf, findTooLong } from "./architecture/sizes.mjs";
import { findStatusLiterals, isSql, readStatuses } from "./architecture/status-literals.mjs";
import { findStyleAttributes } from "./architecture/style-attributes.mjs";
import { findTextOrders } from "./architecture/text-orders.mjs";
import { findForeignWords, isProse } from "./architecture/vocabulary.mjs";
import { root } from "./launch/settings.mjs";

const folders = ["app", "components", "server", "db", "bin", "bench", "e2e"];
/** A cruiser that cannot read TypeScript finds nothing wrong: fewer files than this mean that it failed. */
const fewestModules = 100;

process.chdir(root);
const { default: config } = await import("../.dependency-cruiser.cjs");
const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((name) => existsSync(name));
const sources = listed
  .filter((name) => /\.(tsx?|mjs|sql)$/.test(name))
  .map((name) => ({ name, text: readFileSync(name, "utf8") }));
const prose = listed
  .filter((name) => isProse(name))
  .map((name) => ({ name, text: readFileSync(name, "utf8") }));
const sized = sources
  .filter(({ name }) => ceilingOf(name))
  .map(({ name, text }) => ({ name, lines: text.trimEnd().split("\n").length }));
const modules = sources.filter(({ name }) => !name.endsWith(".sql"));
const counts = countRepository(listed.map((name) => ({ name, lines: countLines(name) })));

const wrong = [
  ...(await checkImports()),
  ...findTooLong(sized),
  ...findExcess(counts),
  ...findDuplicateExports(modules),
  ...findUnusedExports(modules),
  ...findStrayFiles(listed),
  ...findKindLists(
    sources.filter(({ name }) => ceilingOf(name)),
    readKinds(readFileSync(homes[0], "utf8")),
  ),
  ...findClocks(sources.filter(({ name }) => isQuery(name))),
  ...findStatusLiterals(
    sources.filter(({ name }) => isSql(name)),
    readStatuses(readFileSync(homes[0], "utf8")),
  ),
  ...findSuperLinear(sources.filter(({ name }) => isJudged(name))),
  ...findStyleAttributes(sources),
  ...findTextOrders(sources),
  ...findForeignWords([...sources, ...prose]),
  ...findLongDocs(modules),
  ...findFixedSleeps(sources),
  ...findGlobalFetches(sources),
  ...checkLockfile(),
  ...checkMessages(),
];
for (const line of wrong) process.stdout.write(`✗ ${line}\n`);
process.stdout.write(
  wrong.length
    ? `${wrong.length} breaches of the architecture\n`
    : `The architecture holds: ${describeCounts(counts)}\n`,
);
process.exit(wrong.length ? 1 : 0);

function countLines(name) {
  const bytes = readFileSync(name);
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines += 1;
  return lines;
}

async function checkImports() {
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true };
  const { output } = await cruise(folders, options, null, { tsConfig: extractTSConfig("tsconfig.json") });
  const { totalCruised, violations } = output.summary;
  if (totalCruised < fewestModules)
    return [`only ${totalCruised} modules were read; ${fewestModules} are there at least`];
  const reasons = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
  return [
    ...violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}. ${reasons.get(rule.name)}`),
    ...findLodgers(output.modules),
  ];
}

function checkLockfile() {
  const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = findMissingBinaries(lockfile).map((name) => `package-lock.json lacks ${name}`);
  return [...missing, ...findForeignLicences(lockfile)];
}

function checkMessages() {
  const [id, en] = ["id", "en"].map((locale) => JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")));
  const isProduct = ({ name }) => !/^(e2e|bench)\/|\/testing\/|\.test\.tsx?$/.test(name);
  return findMessageBreaches(sources.filter(isProduct), { id, en });
}
