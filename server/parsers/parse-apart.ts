import { DomainError, invalid } from "@/server/domain/errors";
import { log, traceOf } from "@/server/log";
import { type Budget, budgets, type ParserKind } from "./budgets";
import { openFairQueue } from "./fair-queue";
import { needsMore } from "./photo/needs-more";
import { openPool } from "./pool";
import type { Parsers } from "./programs";
import { type ParserOutcome, programOf } from "./start-child";

type Lane = (source: string, input: unknown) => Promise<ParserOutcome>;

const lanes = new Map<ParserKind, Lane>();

/** The kind that parses what another one has no budget for. */
const larger: Partial<Record<ParserKind, ParserKind>> = { photo: "largePhoto" };

/**
 * Parses bytes from outside in a process that is killed above its budget of time or memory. Sources (a caller's
 * address, a channel) are served in turn.
 * @throws DomainError of the parser · INVALID the kind's `tooComplex` or `broken` · TOO_MANY_REQUESTS its `busy`
 */
export async function parseApart<Kind extends ParserKind>(
  kind: Kind,
  input: Parsers[Kind]["input"],
  source: string,
): Promise<Parsers[Kind]["output"]> {
  const outcome = await laneOf(kind)(source, input);
  const next = larger[kind];
  if (next && exceeds(outcome)) return parseApart(next as Kind, input, source);
  return settle(kind, outcome);
}

function laneOf(kind: ParserKind): Lane {
  const known = lanes.get(kind);
  if (known) return known;
  const budget: Budget = budgets[kind];
  const pool = openPool(programOf(kind), budget);
  const refuse = () => new DomainError("TOO_MANY_REQUESTS", budget.busy, { seconds: 5 });
  const queue = openFairQueue(budget, refuse);
  const parse = (input: unknown) =>
    pool.parse(input).catch((error) => {
      log().error({ kind, ...traceOf(error) }, "a parser did not start");
      throw refuse();
    });
  const lane: Lane = (source, input) => queue(source, () => parse(input));
  lanes.set(kind, lane);
  return lane;
}

const exceeds = (outcome: ParserOutcome) =>
  "ended" in outcome
    ? outcome.ended === "budget"
    : "refusal" in outcome && outcome.refusal.message === needsMore;

function settle<Kind extends ParserKind>(kind: Kind, outcome: ParserOutcome): Parsers[Kind]["output"] {
  if ("output" in outcome) return outcome.output as Parsers[Kind]["output"];
  if ("refusal" in outcome) {
    const { code, message, detail } = outcome.refusal;
    throw new DomainError(code, message, detail ?? undefined);
  }
  if ("failure" in outcome) throw new Error(outcome.failure);
  log().warn({ kind, ended: outcome.ended }, "a parser was ended");
  throw invalid(outcome.ended === "crash" ? budgets[kind].broken : budgets[kind].tooComplex);
}
