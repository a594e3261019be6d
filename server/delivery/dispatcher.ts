import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { claimDue, type Lease, renewLeases } from "@/db/queries/delivery/leases";
import { groupBy } from "@/server/domain/group-by";
import { holdLeases, leaseMs } from "./hold-leases";
import { runLane } from "./lane";
import type { Identifiable, LeasedItem, Queue } from "./queue";
import { openSettlements } from "./settlements";

type Context = { db: Database; clock?: () => Date; onFree?: () => void };

export interface Dispatcher {
  /** Claims due rows for free lanes and begins their attempts. Returns how many it claimed. */
  start: () => Promise<number>;
  /** Waits for the attempts under way. */
  finish: () => Promise<void>;
}

/** The busy lanes of one route. */
type Lanes = Map<string, Promise<void>>;
const everything = [undefined];

/**
 * Delivers a queue: claim by lease, attempt outside any transaction, outcome in a short one that checks the lease.
 * A slow peer blocks only its lane, a slow route only itself. Leases of a dead worker expire and are attempted again.
 */
export function openDispatcher<Item extends Identifiable, Receipt>(
  queue: Queue<Item, Receipt>,
  { db, clock = () => new Date(), onFree }: Context,
): Dispatcher {
  const routes = new Map<string | undefined, Lanes>();
  const settlements = openSettlements(db, queue, clock);

  async function startRoute(route: string | undefined): Promise<number> {
    const lanes: Lanes = routes.get(route) ?? new Map();
    routes.set(route, lanes);
    const limit = "batch" in queue ? queue.batch.rows : queue.concurrency - lanes.size;
    if (limit <= 0) return 0;
    const token = randomUUID();
    const bytes = "batch" in queue ? queue.batch.bytes : undefined;
    const claim = { token, now: clock(), leaseMs, limit, busyLanes: [...lanes.keys()], route, bytes };
    const leases = await claimDue(db, queue.name, claim);
    if (leases.length === 0) return 0;
    const items = await queue.load(
      db,
      leases.map(({ id }) => id),
    );
    const running = [...groupBy(join(leases, items), ({ lease }) => lease.lane)].map(([lane, own]) => {
      const ended = runLane({ queue, clock, settlements }, own).finally(() => {
        lanes.delete(lane);
        onFree?.();
      });
      lanes.set(lane, ended);
      return ended;
    });
    const renew = () => renewLeases(db, queue.name, [token], new Date(clock().getTime() + leaseMs));
    void holdLeases(renew, Promise.all(running));
    return leases.length;
  }

  async function start(): Promise<number> {
    let claimed = 0;
    for (const route of (await queue.routes?.()) ?? everything) claimed += await startRoute(route);
    return claimed;
  }

  async function finish(): Promise<void> {
    const underWay = () => [...routes.values()].flatMap((lanes) => [...lanes.values()]);
    for (let lanes = underWay(); lanes.length > 0; lanes = underWay()) await Promise.all(lanes);
  }

  return { start, finish };
}

/** Delivers until nothing is due. */
export async function deliverAll({ start, finish }: Dispatcher): Promise<void> {
  while ((await start()) > 0) await finish();
}

function join<Item extends Identifiable>(
  leases: readonly Lease[],
  items: readonly Item[],
): LeasedItem<Item>[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return leases.flatMap((lease) => {
    const item = byId.get(lease.id);
    return item ? [{ lease, item }] : [];
  });
}
