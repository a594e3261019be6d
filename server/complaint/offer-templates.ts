import type { Database } from "@/db/database";
import { listTemplates } from "@/db/queries/admin/catalog";
import { findCategory } from "@/db/queries/admin/categories";
import { findLineage } from "@/db/queries/area/areas";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { fillTemplate } from "@/server/domain/complaint/template";
import type { Authorized } from "./access";

const dueFormat = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Asia/Jakarta",
});

/**
 * The templates that fit a complaint's group and status, filled with what is known of it. Public notes are
 * always in Indonesian.
 */
export async function offerTemplates(db: Database, row: Authorized<ComplaintRow>) {
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
