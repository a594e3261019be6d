import type { Transaction } from "@/db/database";
import { insertRoutingRule } from "@/db/queries/admin/routing-rules";
import { listRulesOfArea, makeRoomBelow } from "@/db/queries/area/area-split";
import type { Part } from "@/server/domain/admin/split";
import { kelurahanUnitCode } from "@/server/domain/complaint/placement";

type Carry = { from: string; parts: readonly Part[]; day: string };

/**
 * Copies each routing rule about the old area to the new ones, in the same position, from their first day on; a rule
 * that names the old kelurahan's unit gets the new one. Returns how many rules were added.
 */
export async function carryRules(tx: Transaction, { from, parts, day }: Carry): Promise<number> {
  const rules = await listRulesOfArea(tx, from, day);
  for (const { id: _id, ...rule } of rules) {
    await makeRoomBelow(tx, rule.position, parts.length);
    for (const [index, { code, name }] of parts.entries()) {
      const isOwn = rule.unitCode === kelurahanUnitCode(from);
      await insertRoutingRule(tx, {
        ...rule,
        name: `${rule.name} (${name})`.slice(0, 200),
        areaPrefix: code,
        unitCode: isOwn ? kelurahanUnitCode(code) : rule.unitCode,
        position: rule.position + index + 1,
        validFrom: day,
      });
    }
  }
  return rules.length * parts.length;
}
