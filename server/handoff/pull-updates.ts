import type { Database } from "@/db/database";
import { listHandoffsByNumber, takeOpenNumbers } from "@/db/queries/handoff/handoffs";
import { type EndpointRow, listDueEndpoints, setEndpointPulled } from "@/db/queries/handoff/unit-endpoints";
import { days, minutes } from "@/server/domain/duration";
import { type Remote, readRemoteRequests } from "@/server/domain/open311/remote";
import { applyUpdate } from "./apply-update";
import { getFromEndpoint } from "./ask-endpoint";
import type { PullContext } from "./pull-context";

const pauseMs = minutes(1);
const pageSize = 100;
const mostPages = 20;
const numbersAtOnce = 50;
const mostNumbers = 500;

/** Pulls and applies the changes of every unit's system that is due. Returns how many updates it read. */
export async function pullUpdates(context: PullContext): Promise<number> {
  const due = await listDueEndpoints(context.db, new Date(context.now.getTime() - pauseMs));
  let seen = 0;
  for (const endpoint of due) seen += await pullOne(context, endpoint);
  return seen;
}

async function pullOne(context: PullContext, endpoint: EndpointRow): Promise<number> {
  const { db, now } = context;
  try {
    const pages = endpoint.tellsChanges ? readChanges(endpoint, now) : readNumbers(db, endpoint, now);
    let [seen, pulledTo] = [0, endpoint.pulledTo];
    for await (const remotes of pages) {
      await takeOver(context, endpoint, remotes);
      seen += remotes.length;
      pulledTo = latest(remotes, pulledTo);
      await setEndpointPulled(db, endpoint.unitId, {
        pulledAt: now,
        lastError: null,
        ...(pulledTo ? { pulledTo } : {}),
      });
    }
    await setEndpointPulled(db, endpoint.unitId, { pulledAt: now, lastError: null });
    return seen;
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 300) : "unknown";
    await setEndpointPulled(db, endpoint.unitId, { pulledAt: now, lastError });
    return 0;
  }
}

/** Pages through changes since the last applied one, which is read again and skipped. */
async function* readChanges(endpoint: EndpointRow, now: Date): AsyncGenerator<Remote[]> {
  const since = (endpoint.pulledTo ?? new Date(now.getTime() - days(1))).toISOString();
  for (let page = 1; page <= mostPages; page += 1) {
    const fields = { extensions: "true", updated_after: since, page, page_size: pageSize };
    const remotes = await ask(endpoint, fields);
    yield remotes;
    if (remotes.length < pageSize) return;
  }
}

async function* readNumbers(db: Database, endpoint: EndpointRow, now: Date): AsyncGenerator<Remote[]> {
  const numbers = await takeOpenNumbers(db, endpoint.unitId, now, mostNumbers);
  for (let start = 0; start < numbers.length; start += numbersAtOnce) {
    yield await ask(endpoint, { service_request_id: numbers.slice(start, start + numbersAtOnce).join(",") });
  }
}

async function ask(endpoint: EndpointRow, fields: Parameters<typeof getFromEndpoint>[2]): Promise<Remote[]> {
  const { status, text } = await getFromEndpoint(endpoint, "requests.json", fields);
  if (status !== 200) throw new Error(`answered ${status}`);
  return readRemoteRequests(text);
}

async function takeOver(
  context: PullContext,
  endpoint: EndpointRow,
  remotes: readonly Remote[],
): Promise<void> {
  if (remotes.length === 0) return;
  const known = await listHandoffsByNumber(
    context.db,
    endpoint.unitId,
    remotes.map(({ id }) => id),
  );
  for (const remote of remotes) {
    const here = known.get(remote.id);
    if (here) await applyUpdate(context, endpoint, here, remote);
  }
}

function latest(remotes: readonly Remote[], before: Date | null): Date | null {
  const moments = remotes.flatMap(({ updatedAt }) => updatedAt?.getTime() ?? []);
  const last = Math.max(before?.getTime() ?? 0, ...moments);
  return last > 0 ? new Date(last) : null;
}
