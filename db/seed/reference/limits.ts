import { initialBasis } from "@/server/domain/admin/limits";
import type { Database } from "../../database";
import {
  disclosureLimit,
  extensionLimit,
  handOverLimit,
  holdLimit,
  messageLimit,
  questionLimit,
  retentionRule,
} from "../../schema";
import { rulesSince } from "./rules";

const basis = initialBasis;

/**
 * Two extensions of a quarter of a year, four hops, ten days for an answer, three for a held burst; public figures count
 * five private complaints and more; raw messages stay a quarter, source records of a closed complaint a year.
 */
export async function seedLimits(db: Database): Promise<void> {
  const [extensions] = await db.select({ id: extensionLimit.id }).from(extensionLimit).limit(1);
  if (!extensions)
    await db.insert(extensionLimit).values({ maxCount: 2, maxDays: 90, basis, validFrom: rulesSince });
  const [hops] = await db.select({ id: handOverLimit.id }).from(handOverLimit).limit(1);
  if (!hops) await db.insert(handOverLimit).values({ maxHops: 4, basis, validFrom: rulesSince });
  const [question] = await db.select({ id: questionLimit.id }).from(questionLimit).limit(1);
  if (!question) await db.insert(questionLimit).values({ answerDays: 10, basis, validFrom: rulesSince });
  const [disclosure] = await db.select({ id: disclosureLimit.id }).from(disclosureLimit).limit(1);
  if (!disclosure) await db.insert(disclosureLimit).values({ smallest: 5, basis, validFrom: rulesSince });
  const [hold] = await db.select({ id: holdLimit.id }).from(holdLimit).limit(1);
  if (!hold) await db.insert(holdLimit).values({ heldDays: 3, basis, validFrom: rulesSince });
  const [keeping] = await db.select({ id: retentionRule.id }).from(retentionRule).limit(1);
  if (!keeping)
    await db.insert(retentionRule).values({ handledDays: 90, deadDays: 365, basis, validFrom: rulesSince });
  const [message] = await db.select({ id: messageLimit.id }).from(messageLimit).limit(1);
  if (!message) await db.insert(messageLimit).values({ closedDays: 365, basis, validFrom: rulesSince });
}
