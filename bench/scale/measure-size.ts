import type { Database, RawSql } from "@/db/database";
import { models } from "@/server/statistics/model";
import { rebuild } from "@/server/statistics/rebuild";
import { mapCases } from "./cases/map";
import { otherCases } from "./cases/others";
import { statisticsCases } from "./cases/statistics";
import { drive } from "./drive";
import { measureLag } from "./lag";
import type { makeCity } from "./make-city";
import { type CaseResult, measureCase } from "./measure-case";
import { startBare, startProduct } from "./product";
import { readCommit, readLoad, type SizeResult } from "./results";
import { drawSample } from "./sample";
import { sayResult } from "./say";
import { settleWorker } from "./settle-worker";
import { signInAs } from "./sign-in";
import { drawSubmissionRequest } from "./submission";

type City = Awaited<ReturnType<typeof makeCity>>;
type Options = { port: number; seconds: number; only: RegExp | null; rebuild: boolean };

const cases = [...mapCases, ...statisticsCases, ...otherCases];

/** All measurements of one size: each case, then submissions and their lag. */
export async function measureSize(folder: string, city: City, options: Options): Promise<SizeResult> {
  const loadBefore = readLoad();
  const product = await startProduct(folder, options.port);
  try {
    const rebuildSeconds = options.rebuild ? await rebuildAll(product) : {};
    await settleWorker(product.sql);
    await product.start();
    const { drawn } = await drawSample(product.sql, 400);
    const bare = await measureBare(options);
    const cookies = new Map<string, string>();
    for (const local of new Set(cases.flatMap((one) => one.as ?? []))) {
      cookies.set(local, await signInAs(product.url, local));
    }
    const results: SizeResult["cases"] = {};
    for (const one of cases.filter(({ name }) => options.only?.test(name) ?? true)) {
      const result = await measureCase(one, drawn, product, cookies, options.seconds).catch(
        (error: Error) => ({ failed: error.message.slice(0, 200) }),
      );
      results[one.name] = result;
      sayResult(`  ${one.name}: ${summary(result)}`);
    }
    const lag = await measureLag(product.url, drawn);
    sayResult(`  lag: ${JSON.stringify(lag)}`);
    const reports = drawn.map((_, index) => drawSubmissionRequest(drawn, index));
    const ingest = await drive({
      url: product.url,
      requests: reports,
      connections: 16,
      seconds: options.seconds * 2,
    });
    sayResult(`  ingest: ${JSON.stringify(ingest)}`);
    const readModels = await measureModels(product.sql);
    const at = new Date().toISOString();
    return {
      at,
      commit: readCommit(),
      loadBefore,
      city,
      rebuildSeconds,
      readModels,
      bare,
      cases: results,
      ingest,
      lag,
    };
  } finally {
    await product.stop();
  }
}

async function rebuildAll({ db }: { db: Database }): Promise<Record<string, number>> {
  const seconds: Record<string, number> = {};
  for (const model of models) {
    const began = performance.now();
    await rebuild(db, model, new Date());
    seconds[model.name] = Number(((performance.now() - began) / 1000).toFixed(1));
    sayResult(`  rebuild of ${model.name}: ${seconds[model.name]} s`);
  }
  return seconds;
}

async function measureBare({ port, seconds }: Options) {
  const bare = await startBare(port + 1);
  const measured = await drive({
    url: bare.url,
    requests: [{ method: "GET", path: "/" }],
    connections: 16,
    seconds,
  });
  await bare.stop();
  return measured;
}

async function measureModels(sql: RawSql): Promise<SizeResult["readModels"]> {
  const sizes: SizeResult["readModels"] = {};
  for (const { table } of models) {
    const [row] = await sql<{ rows: number; bytes: string }[]>`
      select (select count(*)::int from ${sql(table.name)}) as rows, pg_total_relation_size(${table.name}) as bytes`;
    if (row) sizes[table.name] = { rows: row.rows, bytes: Number(row.bytes) };
  }
  return sizes;
}

function summary(result: CaseResult | { failed: string }): string {
  if ("failed" in result) return `failed: ${result.failed}`;
  const { calm, busy, raw } = result;
  return `p50 ${calm.p50} p95 ${calm.p95} ms calm; p95 ${busy.p95} ms, ${busy.perSecond}/s busy; raw ${raw?.middle ?? "-"} ms`;
}
