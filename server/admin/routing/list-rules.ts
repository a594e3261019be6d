import type { Database } from "@/db/database";
import { listPastComplaints, listRoutingRules } from "@/db/queries/admin/routing-rules";
import { jakartaDay } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import { dryRun, findUnknown, type RoutingRule } from "@/server/domain/routing/rule";
import { readKnownCodes } from "./known-codes";

type Reading = { db: Database; now: Date };

/** Complaints used by a dry run. */
const looked = 1_000;

/** Today's rules in order; `problem` names a code that is unknown by now. */
export async function listCheckedRules({ db, now }: Reading) {
  const [rules, known] = await Promise.all([
    listRoutingRules(db, jakartaDay(now)),
    readKnownCodes(db, jakartaDay(now)),
  ]);
  return rules.map((rule) => ({ ...rule, problem: findUnknown(rule, known) }));
}

/**
 * The effect of a new or changed rule on the newest complaints. Nothing is written.
 * @throws INVALID as `saveRule`
 */
export async function tryRule({ db, now }: Reading, { id, rule }: { id: number | null; rule: RoutingRule }) {
  const unknown = findUnknown(rule, await readKnownCodes(db, jakartaDay(now)));
  if (unknown) throw invalid(unknown);
  const before = await listRoutingRules(db, jakartaDay(now));
  const after: RoutingRule[] = before.map((one) => (one.id === id ? rule : one));
  return dryRun(before, id === null ? [...after, rule] : after, await listPastComplaints(db, looked));
}
