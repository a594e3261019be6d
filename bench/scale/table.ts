import { writeFileSync } from "node:fs";
import path from "node:path";
import type { CaseResult } from "./measure-case";
import type { Results, SizeResult } from "./results";

type Row = (string | number | null)[];

/** The results as a page to read, `bench/results/scale.md`. */
export function writeTable(results: Results): void {
  const sizes = Object.keys(results.sizes).sort((a, b) => Number(a) - Number(b));
  const of = (size: string) => results.sizes[size] as SizeResult;
  const names = [...new Set(sizes.flatMap((size) => Object.keys(of(size).cases)))];
  const caseOf = (size: string, name: string): CaseResult | null => {
    const found = results.sizes[size]?.cases[name];
    return found && "calm" in found ? found : null;
  };
  const head = sizes.map(count);
  const table = (title: string, read: (found: CaseResult) => string | number) =>
    draw(
      [title, ...head],
      names.map((name) => [
        name,
        ...sizes.map((size) => {
          const found = caseOf(size, name);
          return found ? read(found) : "–";
        }),
      ]),
    );
  const [small, large] = ["100000", "10000000"];
  const ratios = names.flatMap((name): Row[] => {
    const [a, b] = [caseOf(small, name), caseOf(large, name)];
    return a && b
      ? [
          [
            name,
            ratio(b.calm.p50, a.calm.p50),
            ratio(b.busy.p95, a.busy.p95),
            ratio(a.busy.perSecond, b.busy.perSecond),
          ],
        ]
      : [];
  });
  const parts = [
    "# The product at size",
    method(results, sizes),
    "## Cities",
    draw(
      ["", ...head],
      facts.map(([name, read]) => [name, ...sizes.map((size) => read(of(size)))]),
    ),
    "## Time of one visitor (2 connections): middle / 95 of 100, in milliseconds",
    table("asked over HTTP", ({ calm }) => `${calm.p50} / ${calm.p95}`),
    "## Under load (6 connections): answers a second, 95 of 100 within … milliseconds, bytes an answer",
    table("asked over HTTP", ({ busy }) => `${busy.perSecond}/s, ${busy.p95} ms, ${busy.bytes} B`),
    "## The same question to the raw tables, in milliseconds (how often asked)",
    table("raw SQL", ({ raw }) => (raw ? `${raw.middle} (${raw.asked})` : "–")),
    ...(ratios.length > 0
      ? [
          "## 10 million beside 100,000",
          "How many times slower: the middle for one visitor, the 95th of 100 under load, answers a second.",
          draw(["", "middle", "95 of 100", "a second"], ratios),
        ]
      : []),
  ];
  writeFileSync(path.join("bench", "results", "scale.md"), `${parts.join("\n\n")}\n`);
}

const ratio = (large: number, small: number): string => (small === 0 ? "–" : (large / small).toFixed(2));
const count = (value: string | number): string => Number(value).toLocaleString("en");
const megabytes = (bytes: string | number | undefined): string =>
  `${Math.round(Number(bytes ?? 0) / 1e6)} MB`;
const list = (values: Record<string, number>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value} s`)
    .join(", ");

const facts: [string, (size: SizeResult) => string | number][] = [
  ["complaints / events", ({ city }) => `${count(city.complaints)} / ${count(city.bytes.eventRows ?? 0)}`],
  ["database", ({ city }) => megabytes(city.bytes.database)],
  ["made in", ({ city }) => list(city.seconds)],
  ["copies checked by replay", ({ city }) => city.checked.replayed],
  ["rebuild of the read models", ({ rebuildSeconds }) => list(rebuildSeconds) || "as made"],
  [
    "read models",
    ({ readModels }) =>
      Object.entries(readModels)
        .map(([name, { rows, bytes }]) => `${name} ${count(rows)} rows, ${megabytes(bytes)}`)
        .join("; "),
  ],
  ["reports through the door", ({ ingest }) => `${ingest.perSecond}/s, 95 of 100 in ${ingest.p95} ms`],
  [
    "report until it is counted",
    ({ lag }) => `middle ${lag.p50} ms, 95 of 100 ${lag.p95} ms, most ${lag.most} ms`,
  ],
  ["bare node:http", ({ bare }) => `${bare.perSecond}/s, 95 of 100 in ${bare.p95} ms`],
  ["load of the machine before", ({ loadBefore }) => loadBefore],
  ["measured", ({ at, commit }) => `${at.slice(0, 16)}Z, ${commit}`],
];

function method({ machine }: Results, sizes: readonly string[]): string {
  return `${machine.cores} cores of ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}, embedded Postgres 18.4 as
it is shipped, server and worker in production mode, autocannon 9.0.0 on the same machine over loopback. ${sizes.length}
sizes, each in a run of its own, over the same five years, so that only the density differs: a seeded year, whole
complaints with their timelines copied by weeks, hours and up to 60 m; of earlier years only what is closed. Each case
asks for 200 things drawn from the city, in turn, without If-None-Match. Times include everything: Next, tRPC, schemas, Postgres.`;
}

const draw = (head: Row, rows: readonly Row[]): string =>
  [head, head.map((_, index) => (index === 0 ? ":--" : "--:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
