import type postgres from "postgres";
import { minutes } from "@/server/domain/duration";

type Asking = Pick<postgres.TransactionSql, "unsafe">;

/** A statement used for the third time is prepared; each costs a connection a few kilobytes. */
const soon = 3;
const mostKept = 250;
const mostCounted = 5_000;
/** Frequent statements change with the day; connections reach this age, or twice, before they are replaced. */
const anewMs = minutes(30);

/** Paged queries are not prepared: their best plan depends on the parameters. */
const isPage = (text: string): boolean => {
  const order = text.search(/\border by\b/i);
  return order >= 0 && /\blimit\b/i.test(text.slice(order));
};

/**
 * Has Postgres prepare frequent statements: one round trip instead of two, no parsing, and a cached plan where that
 * is as good. Drizzle itself prepares only named statements.
 */
export function prepareFrequent(client: postgres.Sql): postgres.Sql {
  const isFrequent = countUses();
  prepareIn(client, isFrequent);
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const beginKeeping = (...given: unknown[]) => {
    const work = given.pop() as (transaction: postgres.TransactionSql) => unknown;
    return begin(...given, (transaction: postgres.TransactionSql) => {
      prepareIn(transaction, isFrequent);
      return work(transaction);
    });
  };
  return Object.assign(client, { begin: beginKeeping as typeof client.begin });
}

function prepareIn(asking: Asking, isFrequent: (text: string) => boolean): void {
  const unsafe = asking.unsafe.bind(asking) as (
    text: string,
    values?: unknown[],
    options?: postgres.UnsafeQueryOptions,
  ) => ReturnType<Asking["unsafe"]>;
  const preparing: typeof unsafe = (text, values = [], options = {}) =>
    unsafe(text, values, { ...options, prepare: values.length > 0 && isFrequent(text) });
  Object.assign(asking, { unsafe: preparing });
}

/**
 * Returns whether a text was used often enough before: the first 250 that were are kept for half an hour, and rare
 * texts are forgotten. `clock` returns milliseconds.
 */
export function countUses(clock: () => number = () => performance.now()): (text: string) => boolean {
  const uses = new Map<string, number>();
  const frequent = new Set<string>();
  let began = clock();
  return (text) => {
    if (clock() - began >= anewMs) {
      began = clock();
      frequent.clear();
      uses.clear();
    }
    if (frequent.has(text)) return true;
    if (frequent.size >= mostKept || isPage(text)) return false;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < soon) {
      if (uses.size >= mostCounted) uses.clear();
      uses.set(text, count);
      return false;
    }
    uses.delete(text);
    frequent.add(text);
    return true;
  };
}
