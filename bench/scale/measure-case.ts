import type { RawSql } from "@/db/database";
import type { Case } from "./cases/case";
import { drive, type LoadMeasurement, type Request } from "./drive";
import { percentile } from "./percentile";
import type { SamplePoint } from "./sample";

export type CaseResult = {
  /** Two connections: the latency of one visitor. */
  calm: LoadMeasurement;
  /** Six: the throughput of two cores, load generator and database included. */
  busy: LoadMeasurement;
  /** Milliseconds of the same query on the raw tables, the median of `asked` runs. */
  raw: { middle: number; asked: number } | null;
};

const asked = 200;
const patience = 1_500;
/** Milliseconds after which a raw query is cancelled. */
const mostRaw = 4_000;

export async function measureCase(
  one: Case,
  drawn: readonly SamplePoint[],
  product: { url: string; sql: RawSql },
  cookies: ReadonlyMap<string, string>,
  seconds: number,
): Promise<CaseResult> {
  const headers: Record<string, string> = {
    "accept-encoding": "gzip, br",
    ...(one.as ? { cookie: cookies.get(one.as) ?? "" } : {}),
  };
  const requests = drawn
    .slice(0, asked)
    .map((what, index): Request => ({ ...one.ask(what, index), headers }));
  await refuseErrors(one.name, product.url, requests);
  const load = { url: product.url, requests };
  const calm = await drive({ ...load, connections: 2, seconds });
  const busy = await drive({ ...load, connections: 6, seconds });
  return { calm, busy, raw: await askRaw(one, drawn, product.sql) };
}

/** A fast error would look like a good figure. Also warms up. */
async function refuseErrors(name: string, url: string, requests: readonly Request[]): Promise<void> {
  for (const { path, headers } of requests.slice(0, 40)) {
    const answer = await fetch(url + path, headers ? { headers } : {});
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    await answer.arrayBuffer();
  }
}

/** Returns whether it finished: a slower query counts as that long. */
function askWithin(sql: RawSql, question: string): Promise<boolean> {
  return sql
    .begin(async (tx) => {
      await tx`select set_config('statement_timeout', ${String(mostRaw)}, true)`;
      await tx.unsafe(question);
    })
    .then(
      () => true,
      () => false,
    );
}

/** Up to nine times, or once when it is slow. */
async function askRaw({ raw }: Case, drawn: readonly SamplePoint[], sql: RawSql): Promise<CaseResult["raw"]> {
  if (!raw) return null;
  const times: number[] = [];
  for (const [index, one] of drawn.slice(0, 9).entries()) {
    const began = performance.now();
    const isDone = await askWithin(sql, raw(one, index));
    times.push(performance.now() - began);
    if (!isDone || times.reduce((sum, time) => sum + time, 0) > patience) break;
  }
  return { middle: percentile(times, 0.5), asked: times.length };
}
