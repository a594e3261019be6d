import { openDatabase } from "@/db/database";

/** `before`: the statement is never made. `after`: it is made, and its response is lost. */
export type FaultKind = "before" | "after";

type Unsafe = (text: string, ...rest: unknown[]) => Promise<unknown> & { values: () => Promise<unknown> };
type Client = { unsafe: Unsafe; begin: (...given: unknown[]) => Promise<unknown> };

/**
 * A second pair of clients on a database whose chosen statement or commit fails. `arm(3, "before")` fails the third
 * from now on; `hasBroken` says whether it was reached.
 */
export function openFaultyDatabase(url: string) {
  const { db, close } = openDatabase(url, { max: 2 });
  let [left, kind] = [Number.POSITIVE_INFINITY, "before" as FaultKind];
  const fault = (): FaultKind | null => {
    left -= 1;
    return left === 0 ? kind : null;
  };
  const broken = () => new Error("the connection is lost");
  const breakUnsafe = (client: Client) => {
    const unsafe = client.unsafe.bind(client);
    client.unsafe = (text, ...rest) => {
      const now = fault();
      if (!now) return unsafe(text, ...rest);
      const fail = async (made: () => Promise<unknown>) => {
        if (now === "after") await made();
        throw broken();
      };
      return lazily(
        () => fail(() => unsafe(text, ...rest)),
        () => fail(() => unsafe(text, ...rest).values()),
      );
    };
  };
  const client = db.$client as unknown as Client;
  const begin = client.begin.bind(client);
  breakUnsafe(client);
  client.begin = async (...given) => {
    const work = given.pop() as (transaction: Client) => unknown;
    const done = await begin(...given, (transaction: Client) => {
      breakUnsafe(transaction);
      return work(transaction);
    });
    if (fault()) throw broken();
    return done;
  };
  return {
    db,
    close,
    arm: (at: number, how: FaultKind) => {
      [left, kind] = [at, how];
    },
    hasBroken: () => left <= 0,
  };
}

/** A query of the driver runs when it is awaited, as rows or as values. */
function lazily(run: () => Promise<unknown>, values: () => Promise<unknown>): ReturnType<Unsafe> {
  const query = {
    values,
    // biome-ignore lint/suspicious/noThenProperty: the driver's queries are such thenables
    then: (done?: (value: unknown) => unknown, failed?: (error: unknown) => unknown) =>
      run().then(done, failed),
  };
  return query as unknown as ReturnType<Unsafe>;
}
