import type { Database } from "@/db/database";
import { listTemplates } from "@/db/queries/admin/catalog";
import { findCategory } from "@/db/queries/admin/categories";
import { findLineage } from "@/db/queries/area/areas";
import { findComplaint } from "@/db/queries/complaint/complaints";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { fillTemplate } from "@/server/domain/complaint/template";
import { authorizeRead } from "./access";

const dueFormat = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Asia/Jakarta",
});

/**
 * The reply templates for a complaint's group and status, filled with its facts. Public notes are in Indonesian,
 * whatever the officer's language.
 * @throws NOT_FOUND
 */
export async function offerTemplates(
  { db, actor }: { db: Database; actor: StaffActor },
  { code }: { code: string },
) {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const [templates, category, lineage] = await Promise.all([
    listTemplates(db),
    findCategory(db, row.categoryCode),
    row.kelurahanCode ? findLineage(db, row.kelurahanCode) : null,
  ]);
  const values = {
    nomor: row.code,
    kelurahan: lineage?.kelurahan ?? null,
    batas: dueFormat.format(row.completionDueAt),
  };
  return templates
    .filter(({ isActive }) => isActive)
    .filter(({ groupCode }) => groupCode === null || groupCode === category?.groupCode)
    .filter(({ status }) => status === null || status === row.status)
    .map(({ id, name, text }) => ({ id, name, text: fillTemplate(text, values) }));
}
