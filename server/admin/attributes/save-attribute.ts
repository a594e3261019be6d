import { listCategories } from "@/db/queries/admin/categories";
import {
  lockServiceAttributes,
  putServiceAttribute,
  setServiceAttributeEnd,
} from "@/db/queries/open311/attributes";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { jakartaDay } from "@/server/domain/calendar";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import type { EndAttributeInput, SaveAttributeInput } from "@/server/domain/open311/attribute-input";
import { hasEnded, holdsOn, placeVersion } from "@/server/domain/validity";

/**
 * Saves a category's question from a future day on; the previous version ends there, and given answers stay.
 * @throws INVALID valid_from_past · category_unknown · CONFLICT question_taken
 */
export async function saveAttribute(
  context: AdminContext,
  { reason, isNew, ...question }: SaveAttributeInput,
): Promise<void> {
  if (question.validFrom <= jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const categories = await listCategories(tx);
    if (!categories.some((one) => one.code === question.categoryCode && holdsOn(one, question.validFrom)))
      throw invalid("category_unknown");
    const alike = (await lockServiceAttributes(tx)).filter(
      ({ categoryCode, code }) => categoryCode === question.categoryCode && code === question.code,
    );
    const taken = alike.find((one) => !hasEnded(one, question.validFrom));
    if (isNew && taken) throw conflict("question_taken", { name: taken.description });
    const { validTo, replaced } = placeVersion(alike, question.validFrom);
    for (const one of replaced) await setServiceAttributeEnd(tx, one.id, question.validFrom);
    const after = { ...question, validTo };
    const key = await putServiceAttribute(tx, after);
    const [before = null] = replaced;
    await recordChange(tx, context, { entity: "service_attribute", key, before, after, reason });
  });
}

/** Ends a question on a future day. @throws INVALID valid_from_past · NOT_FOUND · CONFLICT */
export async function endAttribute(
  context: AdminContext,
  { id, validTo, reason }: EndAttributeInput,
): Promise<void> {
  if (validTo <= jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const before = (await lockServiceAttributes(tx)).find((one) => one.id === id);
    if (!before) throw notFound();
    if (before.validTo) throw conflict();
    await setServiceAttributeEnd(tx, id, validTo);
    const after = { ...before, validTo };
    await recordChange(tx, context, { entity: "service_attribute", key: id, before, after, reason });
  });
}
