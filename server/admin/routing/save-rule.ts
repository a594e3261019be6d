import {
  findLastPosition,
  insertRoutingRule,
  listRoutingRules,
  lockRoutingRule,
  type RoutingRuleRow,
  setRoutingRule,
} from "@/db/queries/admin/routing-rules";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { jakartaDay } from "@/server/domain/calendar";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import { findUnknown, type SaveRoutingRuleInput } from "@/server/domain/routing/rule";
import { readKnownCodes } from "./known-codes";

/**
 * Adds a rule at the end of the list, or a new version of one in its position: the old row keeps its past validity.
 * @throws NOT_FOUND · CONFLICT changed_meanwhile · INVALID unit_unknown, category_unknown and similar
 */
export async function saveRule(context: AdminContext, input: SaveRoutingRuleInput): Promise<void> {
  const { id, rule, reason } = input;
  const today = jakartaDay(context.now);
  await context.db.transaction(async (tx) => {
    const unknown = findUnknown(rule, await readKnownCodes(tx, today));
    if (unknown) throw invalid(unknown);
    const row = id === null ? null : await lockRoutingRule(tx, id);
    if (id !== null && !row) throw notFound();
    if (row?.validTo) throw conflict();
    if (row) await setRoutingRule(tx, row.id, { validTo: today });
    const position = row?.position ?? (await findLastPosition(tx)) + 1;
    const key = await insertRoutingRule(tx, { ...rule, position, validFrom: today });
    const before = row ? partsOf(row) : null;
    await recordChange(tx, context, { entity: "routing_rule", key, before, after: rule, reason });
  });
}

/** @throws NOT_FOUND · CONFLICT changed_meanwhile */
export async function removeRule(
  context: AdminContext,
  { id, reason }: { id: number; reason: string | null },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const row = await lockRoutingRule(tx, id);
    if (!row) throw notFound();
    if (row.validTo) throw conflict();
    await setRoutingRule(tx, id, { validTo: jakartaDay(context.now) });
    const before = partsOf(row);
    await recordChange(tx, context, { entity: "routing_rule", key: id, before, after: null, reason });
  });
}

/** Swaps a rule with the one above it. @throws NOT_FOUND */
export async function raiseRule(context: AdminContext, { id }: { id: number }): Promise<void> {
  await context.db.transaction(async (tx) => {
    const rules = await listRoutingRules(tx, jakartaDay(context.now));
    const index = rules.findIndex((rule) => rule.id === id);
    const [row, above] = [rules[index], rules[index - 1]];
    if (!row) throw notFound();
    if (!above) return;
    const ids = [row.id, above.id].toSorted((a, b) => a - b);
    for (const one of ids) await lockRoutingRule(tx, one);
    await setRoutingRule(tx, row.id, { position: above.position });
    await setRoutingRule(tx, above.id, { position: row.position });
    await recordChange(tx, context, {
      entity: "routing_rule",
      key: id,
      before: { position: row.position },
      after: { position: above.position },
      reason: null,
    });
  });
}

const partsOf = ({
  id: _id,
  position: _position,
  validFrom: _from,
  validTo: _to,
  weight: _weight,
  ...rule
}: RoutingRuleRow) => rule;
