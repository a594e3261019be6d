import { gambir, gambirCode, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { cellOf } from "@/server/domain/map/mercator";
import { dimensions } from "@/server/domain/statistics/scope";
import { appRouter, createCaller } from "@/server/trpc/root";
import { getTable } from "../http";

/** Everything that anybody can read, by question, without moments of counting, the count of what is held, and passes drawn anew. */
type PublicAnswers = ReadonlyMap<string, string>;

const areas = ["", "31.71.01", gambirCode];
const categories = ["", "sosial", "jalan", "=kekerasan-perempuan-dan-anak", "=_sensitive"];
const spans = [
  { from: "2026-11-01", to: "2026-11-30" },
  { from: "2026-11-01", to: "2026-11-24" },
  { from: "2026-11-24", to: "2026-11-24" },
  { from: "2026-10-02", to: "2026-11-30" },
  { from: "2026-01-01", to: "2026-12-31" },
];
const parts = [
  ...areas.flatMap((area) => categories.map((category) => ({ area, category }))),
  { agency: "kelurahan" },
  { area: "31.71", agency: "kelurahan" },
  { channel: "web" },
  { area: gambirCode, channel: "web" },
];
const scopes = parts.flatMap((part) => spans.map((span) => ({ ...part, ...span })));
const tables = scopes.flatMap((scope, index) =>
  index % 2 === 0 ? dimensions.map((by) => ({ ...scope, by })) : [],
);
const files = tables.filter(({ by }) => by === "kelurahan" || by === "category");
const filters = ["all", "2026", "2026-11"].flatMap((period) => [
  { period },
  { period, groups: ["sosial"] },
  { period, statuses: ["waiting"] },
  { period, overdue: true, groups: ["sosial", "jalan"] },
]);
const zooms = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const codes = areas.filter((code) => code !== "").map((code) => ({ code }));

const areaPages = codes.flatMap((code) => ["", "2026-11", "2026"].map((span) => ({ ...code, span })));

/** What each public query is asked; one that is not named is asked without input. */
const inputs: Record<string, readonly unknown[]> = {
  "area.list": [{}],
  "area.sketch": codes,
  "area.locate": [gambir],
  "area.dashboard": areaPages,
  "area.page": areaPages,
  "area.months": codes,
  "area.newest": codes,
  "map.tile": zooms.flatMap((z) => filters.map((filter) => ({ ...cellOf(gambir, z), ...filter }))),
  "map.home": filters,
  "map.city": filters,
  "map.counts": filters.flatMap((filter) =>
    ["kota", "kecamatan", "kelurahan"].map((level) => ({ level, ...filter })),
  ),
  "map.nearby": [{ point: gambir, groupCode: "sosial" }],
  "map.search": [{ words: "gambir" }],
  "survey.form": [{}],
  "survey.report": [{}],
  "statistics.publicDesk": [{ scope: null, by: "kota" }, ...files.map(({ by, ...scope }) => ({ scope, by }))],
  "statistics.report": scopes,
  "statistics.breakdown": tables,
  "statistics.backlog": parts,
};

/** Queries about one complaint or link, of which a stranger has no number or cookie: their own tests are about them. */
const ofOneThing = [
  "admin.invitation",
  "complaint.newCode",
  "complaint.track",
  "external.open",
  "intake.ownPage",
  "map.point",
  "publicness.preview",
  "survey.invitation",
];

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type?: string } }>;
type Call = (input: unknown) => Promise<unknown>;
type Refusal = { code?: string };

/** Asks every public query of the router and the table's file, as anybody. */
export async function readPublicAnswers(world: World, now: Date): Promise<PublicAnswers> {
  const answers = new Map<string, string>();
  const caller = createCaller({ ...world.context(now), actor: anonymous, session: null, address: "local" });
  for (const [path, { _def }] of Object.entries(procedures)) {
    if (_def.type !== "query" || ofOneThing.includes(path)) continue;
    const call = callOf(caller, path);
    const refusals = new Set<string>();
    let answered = 0;
    for (const input of inputs[path] ?? [undefined]) {
      const answer = await call(input).catch(({ code = "fails" }: Refusal) => void refusals.add(code));
      if (answer === undefined) continue;
      answers.set(`${path} ${JSON.stringify(input)}`, plain(answer));
      answered += 1;
    }
    if (answered === 0 && !refusals.has("UNAUTHORIZED"))
      throw new Error(`${path} is public and says only ${[...refusals]}: give it an input here`);
  }
  for (const scope of files) {
    const query = new URLSearchParams(scope);
    const context = { db: world.db, actor: anonymous, now };
    const response = await getTable(context, new Request(`http://x/?${query}`), "csv");
    answers.set(`table.csv ${query}`, (await response.text()).replaceAll(/^ditahan_.*$/gm, ""));
  }
  return answers;
}

function callOf(caller: object, path: string): Call {
  let found: unknown = caller;
  for (const step of path.split(".")) found = (found as Record<string, unknown>)[step];
  return found as Call;
}

const plain = (answer: unknown): string =>
  JSON.stringify(answer, (key, value) => (["asOf", "pass", "held"].includes(key) ? undefined : value)) ?? "";

/** The questions with another answer. */
export const differences = (before: PublicAnswers, after: PublicAnswers): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (question) => before.get(question) !== after.get(question),
  );
