import { insertTemplate, lockTemplate, setTemplate } from "@/db/queries/admin/catalog";
import { listCategoryGroups } from "@/db/queries/admin/categories";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { SaveTemplateInput } from "@/server/domain/admin/catalog";
import { invalid, notFound } from "@/server/domain/errors";

/** Adds or changes a reply template. @throws NOT_FOUND · INVALID group_unknown */
export async function saveTemplate(context: AdminContext, input: SaveTemplateInput): Promise<void> {
  const { id, reason, ...after } = input;
  await context.db.transaction(async (tx) => {
    const groups = await listCategoryGroups(tx);
    if (after.groupCode && !groups.some(({ code }) => code === after.groupCode))
      throw invalid("group_unknown");
    const row = id === null ? null : await lockTemplate(tx, id);
    if (id !== null && !row) throw notFound();
    if (id !== null) await setTemplate(tx, id, after);
    const key = id ?? (await insertTemplate(tx, after));
    const { id: _id, ...before } = row ?? { id };
    await recordChange(tx, context, {
      entity: "reply_template",
      key,
      before: row ? before : null,
      after,
      reason,
    });
  });
}
