import type postgres from "postgres";

type Asking = Pick<postgres.TransactionSql, "unsafe">;

/** A text that comes for the third time is worth keeping; of the kept ones each connection holds a few kilobytes. */
const soon = 3;
const mostKept = 250;
const mostCounted = 5_000;
/** What is frequent changes with the day; connections are as old as this, or twice, when they are replaced. */
const anewMs = 1_800_000;

/** The best way to a page of a queue or of a search depends on whose it is: it is planned for what is asked. */
const isPage = (text: string): boolean => {
  const order = text.search(/\border by\b/i);
  return order >= 0 && /\blimit\b/i.test(text.slice(order));
};

/**
 * Has Postgres keep the statements that come again and again: one way there and back for each instead of two, nothing
 * to parse, and a plan that is kept where it is as good as one of its own. Drizzle itself prepares only what is named
 * by hand.
 */
export function prepareFrequent(client: postgres.Sql): postgres.Sql {
  const isFrequent = countUses();
  keepIn(client, isFrequent);
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const beginKeeping = (...given: unknown[]) => {
    const work = given.pop() as (transaction: postgres.TransactionSql) => unknown;
    return begin(...given, (transaction: postgres.TransactionSql) => {
      keepIn(transaction, isFrequent);
      return work(transaction);
    });
  };
  return Object.assign(client, { begin: beginKeeping as typeof client.begin });
}

function keepIn(asking: Asking, isFrequent: (text: string) => boolean): void {
  const unsafe = asking.unsafe.bind(asking) as (
    text: string,
    values?: unknown[],
    options?: postgres.UnsafeQueryOptions,
  ) => ReturnType<Asking["unsafe"]>;
  const keeping: typeof unsafe = (text, values = [], options = {}) =>
    unsafe(text, values, { ...options, prepare: values.length > 0 && isFrequent(text) });
  Object.assign(asking, { unsafe: keeping });
}

/**
 * Says of each text that comes whether it came often enough before: the first 250 that did are kept for half an hour,
 * and texts that never come again are forgotten. `clock` answers milliseconds.
 */
export function countUses(clock: () => number = () => performance.now()): (text: string) => boolean {
  const uses = new Map<string, number>();
  const kept = new Set<string>();
  let began = clock();
  return (text) => {
    if (clock() - began >= anewMs) {
      began = clock();
      kept.clear();
      uses.clear();
    }
    if (kept.has(text)) return true;
    if (kept.size >= mostKept || isPage(text)) return false;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < soon) {
      if (uses.size >= mostCounted) uses.clear();
      uses.set(text, count);
      return false;
    }
    uses.delete(text);
    kept.add(text);
    return true;
  };
}
