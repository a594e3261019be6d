import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";

const given = process.argv.slice(2);
/** `npm run bench -- --complaints …` is the one without a name. */
const [name = "", ...args] = given[0]?.startsWith("--complaints") ? ["scale", ...given] : given;
/** These store their results themselves. */
const selfKept = ["scale", "pages"];
const file = path.join("bench", `${name}.ts`);
const known = readdirSync("bench").flatMap((one) => (/^(?!run).*\.ts$/.test(one) ? [one.slice(0, -3)] : []));

/** `--as NAME`: stores the figures under another name, for a second kind of measurement. */
const named = args.indexOf("--as");
const kept = named < 0 ? name : (args.splice(named, 2)[1] ?? name);

/** `npm run bench -- NAME [arguments]`: runs one measurement and stores its figures with the machine's. */
function run(): number {
  if (!name || !existsSync(file)) {
    process.stderr.write(`npm run bench -- NAME [arguments], NAME one of ${known.join(", ")}\n`);
    return 1;
  }
  const flags = ["--max-semi-space-size=128", "--import", "tsx"];
  if (selfKept.includes(name))
    return spawnSync(process.execPath, [...flags, file, ...args], { stdio: "inherit" }).status ?? 1;
  const { status, stdout } = spawnSync(process.execPath, [...flags, file, ...args], {
    encoding: "utf8",
    stdio: ["inherit", "pipe", "inherit"],
  });
  process.stdout.write(stdout);
  if (status !== 0) return status ?? 1;
  const lines = stdout.trim().split("\n");
  const isJson = lines.at(-1)?.startsWith("{");
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  const result = {
    at: new Date().toISOString(),
    machine,
    figures: isJson ? JSON.parse(lines.at(-1) ?? "") : lines,
  };
  writeFileSync(path.join("bench", "results", `${kept}.json`), `${JSON.stringify(result, null, 2)}\n`);
  return 0;
}

process.exitCode = run();
