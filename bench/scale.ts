import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { installTools } from "./scale/drive";
import { makeCity } from "./scale/make-city";
import { measureSize } from "./scale/measure-size";
import { describeMachine, readResults, writeResults } from "./scale/results";
import { sayResult } from "./scale/say";
import { writeTable } from "./scale/table";

const { values } = parseArgs({
  options: {
    /** Sizes, one after another, such as 100000,2000000,10000000. */
    complaints: { type: "string", default: "100000" },
    /** The folder of the cities; each size has its own. */
    folder: { type: "string", default: path.join(".data", "bench") },
    /** Measure a size again though it has results. */
    again: { type: "boolean", default: false },
    /** Only the cases whose names match; other results are kept. */
    only: { type: "string" },
    /** Rebuild the read models first, and measure the time. */
    rebuild: { type: "boolean", default: false },
    seconds: { type: "string", default: "6" },
    port: { type: "string", default: "3900" },
    /** Only make the cities. */
    make: { type: "boolean", default: false },
    /** Remove a city after its measurement. */
    remove: { type: "boolean", default: false },
  },
});

type City = Awaited<ReturnType<typeof makeCity>>;

/** The city of a size, made on first use. */
async function cityOf(folder: string, complaints: number): Promise<City> {
  const file = path.join(folder, "city.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const city = await makeCity(folder, complaints, new Date());
  writeFileSync(file, JSON.stringify(city, null, 1));
  return city;
}

async function run(): Promise<void> {
  installTools();
  const only = values.only ? new RegExp(values.only) : null;
  const options = {
    port: Number(values.port),
    seconds: Number(values.seconds),
    only,
    rebuild: values.rebuild,
  };
  for (const size of values.complaints.split(",")) {
    if (readResults().sizes[size] && !values.again && !only && !values.make) continue;
    sayResult(`${size} complaints`);
    const folder = path.resolve(values.folder, size);
    const city = await cityOf(folder, Number(size));
    if (values.make) continue;
    const found = await measureSize(folder, city, options);
    const results = readResults();
    const before = results.sizes[size];
    const kept = only && before ? { ...before, cases: { ...before.cases, ...found.cases } } : found;
    writeResults({ machine: describeMachine(), sizes: { ...results.sizes, [size]: kept } });
    writeTable(readResults());
    if (values.remove) rmSync(folder, { recursive: true, force: true });
  }
}

await run();
