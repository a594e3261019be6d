import superjson from "superjson";
import { queueViews } from "@/server/domain/desk/queue-filter";
import { listProcedures, type Procedure } from "@/server/trpc/testing/list-procedures";
import type { PlantedWorld } from "./plant";
import { fillRoute, listRoutes } from "./routes";
import { fieldValues, parameterValues, questions } from "./values";

/** One request of the crawler. `covers`: the route of `app/`, or the procedures of a batch in their order. */
export type Question = { covers: readonly string[]; address: string; init?: RequestInit };

export type Plan = {
  /** What a browser can open: pages as HTML and as RSC payload, files, feeds, photos. */
  routes: Question[];
  /** Every query about every planted complaint, each under a URL of its own, as caches know it. */
  queries: Question[];
  /** The same in batches, as the pages ask. */
  batches: Question[];
  /** Every mutation about a planted complaint, by the complaint's name. */
  mutations: Record<string, Question[]>;
  /** Mutations that are about no complaint. */
  otherMutations: Question[];
};

const perBatch = 12;

export function planCrawl(planted: PlantedWorld): Plan {
  const calls = Object.entries(planted.codes).map(([name, code], at) => {
    const view = queueViews[at % queueViews.length] ?? "mine";
    return { name, procedures: listProcedures(fieldValues(planted, code, view)) };
  });
  const isQuery = ({ type }: Procedure) => type === "query";
  const isAbout = ({ type, fields }: Procedure) => type === "mutation" && fields.includes("code");
  const all = calls.flatMap(({ procedures }) => procedures.filter(isQuery));
  const queries = [...new Map(all.map((one) => [queryOf(one).address, one])).values()];
  const others = calls[0]?.procedures.filter((one) => !isQuery(one) && !isAbout(one)) ?? [];
  return {
    routes: planRoutes(planted),
    queries: queries.map(queryOf),
    batches: inBatches(queries).map(queriesOf),
    mutations: Object.fromEntries(
      calls.map(({ name, procedures }) => [name, inBatches(procedures.filter(isAbout)).map(mutationsOf)]),
    ),
    otherMutations: inBatches(others).map(mutationsOf),
  };
}

function planRoutes(planted: PlantedWorld): Question[] {
  const values = parameterValues(planted);
  const asked = questions(planted);
  const listed = listRoutes().filter(({ methods }) => methods.includes("GET"));
  const pages = listed.flatMap(({ path, kind }) => {
    const bare = fillRoute(path, values);
    const queried = bare.flatMap((address) => (asked[path] ?? []).map((query) => `${address}?${query}`));
    return [...bare, ...queried].flatMap((address): Question[] => [
      { covers: [path], address },
      ...(kind === "page" ? [payloadOf(path, address)] : []),
    ]);
  });
  const optimizer = asked["/_next/image"]?.map((query) => ({ covers: [], address: `/_next/image?${query}` }));
  return [...pages, ...(optimizer ?? [])];
}

/** What the router of the browser asks: without `_rsc` it is redirected. */
const payloadOf = (path: string, address: string): Question => ({
  covers: [path],
  address: `${address}${address.includes("?") ? "&" : "?"}_rsc`,
  init: { headers: { rsc: "1" } },
});

const queryOf = ({ name, input }: Procedure): Question => ({
  covers: [name],
  address: `/api/trpc/${name}?input=${encodeURIComponent(superjson.stringify(input))}`,
});

const inBatches = (all: readonly Procedure[]): Procedure[][] =>
  Array.from({ length: Math.ceil(all.length / perBatch) }, (_, at) =>
    all.slice(at * perBatch, (at + 1) * perBatch),
  );

const namesOf = (batch: readonly Procedure[]) => batch.map(({ name }) => name);
const inputsOf = (batch: readonly Procedure[]) =>
  JSON.stringify(Object.fromEntries(batch.map(({ input }, at) => [at, superjson.serialize(input)])));

const queriesOf = (batch: readonly Procedure[]): Question => ({
  covers: namesOf(batch),
  address: `/api/trpc/${namesOf(batch)}?batch=1&input=${encodeURIComponent(inputsOf(batch))}`,
});

const mutationsOf = (batch: readonly Procedure[]): Question => ({
  covers: namesOf(batch),
  address: `/api/trpc/${namesOf(batch)}?batch=1`,
  init: { method: "POST", headers: { "content-type": "application/json" }, body: inputsOf(batch) },
});
