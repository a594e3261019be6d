import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "@/bin/postgres.mjs";
import { openDatabase } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";
import { isClosedInViewSql, isOpenSql } from "@/db/predicates";
import { type DeskCase, measureDeskCase } from "./desk/measure";
import { measureMoves } from "./desk/moves";
import { openOffice } from "./desk/office";
import { openSome } from "./desk/open-some";
import { pageCases } from "./desk/page-cases";
import { queueCases } from "./desk/queue-cases";
import { searchCases } from "./desk/search-cases";
import { makeCity } from "./scale/make-city";
import { sayResult } from "./scale/say";

const { values } = parseArgs({
  options: {
    complaints: { type: "string", default: "2050000" },
    /** Complaints to have open; closed ones are reopened when there are fewer. */
    open: { type: "string", default: "50000" },
    folder: { type: "string", default: path.join(".data", "bench") },
    rounds: { type: "string", default: "60" },
    /** Measures only the cases whose name contains this, and no moves. */
    only: { type: "string", default: "" },
  },
});

/**
 * Times queue pages, counts, searches and moves on a big city beside the bare SQL: in process, without HTTP.
 * Uses the scale benchmark's city of this size, made when it is missing.
 */
async function run(): Promise<void> {
  const folder = path.resolve(values.folder, `desk-${values.complaints}`);
  await ensureCity(folder, Number(values.complaints));
  const postgres = await startPostgres({ dataDir: `${folder}/postgres` });
  try {
    await prepareDatabase(postgres.url);
    const opened = openDatabase(postgres.url, { max: 6 });
    await openSome(opened.sql, Number(values.open));
    const [size] = await opened.sql<{ open: number; closed: number }[]>`
      select count(*) filter (where ${opened.sql.unsafe(isOpenSql())})::int as open,
        count(*) filter (where ${opened.sql.unsafe(isClosedInViewSql())})::int as closed from complaint`;
    sayResult(`${size?.open} open, ${size?.closed} closed`);
    const office = await openOffice(opened.db);
    const rounds = Number(values.rounds);
    const figures: Record<string, unknown> = { ...size };
    const cases: DeskCase[] = [
      ...queueCases(office),
      ...searchCases(office),
      ...(await pageCases(office, opened.sql)),
    ];
    for (const one of cases.filter(({ name }) => name.includes(values.only))) {
      figures[one.name] = await measureDeskCase(opened.sql, one, rounds);
      sayResult(`${one.name}: ${JSON.stringify(figures[one.name])}`);
    }
    if (values.only === "") figures.move = await measureMoves(opened, rounds);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    await opened.close();
  } finally {
    await postgres.stop();
  }
}

async function ensureCity(folder: string, complaints: number): Promise<void> {
  const file = path.join(folder, "city.json");
  if (existsSync(file))
    return sayResult(`the city of ${JSON.parse(readFileSync(file, "utf8")).complaints ?? complaints}`);
  mkdirSync(folder, { recursive: true });
  const city = await makeCity(folder, complaints, new Date());
  writeFileSync(file, JSON.stringify(city, null, 1));
}

await run();
