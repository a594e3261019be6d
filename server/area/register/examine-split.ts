import type { Queryable, Transaction } from "@/db/database";
import { findNamesake, lockArea } from "@/db/queries/area/area-register";
import { findTakenCode } from "@/db/queries/area/area-split";
import { findShape } from "@/db/queries/area/areas";
import { type Part, readParts, refuseMisfit, type SplitFileInput } from "@/server/domain/admin/split";
import { kelurahanUnitCode } from "@/server/domain/complaint/placement";
import { DomainError, invalid, notFound } from "@/server/domain/errors";
import { compareShapes } from "./compare-shapes";

/**
 * The old kelurahan, locked until the transaction ends, and the parts of the file, if valid.
 * @throws NOT_FOUND · CONFLICT area_ended, split_code_taken, area_name_taken · INVALID split_only_kelurahan, as
 * `readParts`, `compareShapes` and `refuseMisfit`
 */
export async function examineSplit(tx: Transaction, { id, text }: SplitFileInput, today: string) {
  const row = await lockArea(tx, id);
  if (!row) throw notFound();
  if (row.level !== "kelurahan" || !row.parentCode) throw invalid("split_only_kelurahan");
  if (row.validTo) throw new DomainError("CONFLICT", "area_ended", { code: row.code, day: row.validTo });
  const parts = readParts(text, row.parentCode);
  const shape = await findShape(tx, row.code);
  if (!shape) throw invalid("split_no_shape");
  const fit = compareShapes(shape, parts);
  refuseMisfit(fit);
  await refuseTaken(tx, parts);
  const names = parts.map(({ name }) => name);
  const namesake = await findNamesake(tx, row, names, today);
  if (namesake) throw new DomainError("CONFLICT", "area_name_taken", namesake);
  return { row, parts, fit, shape };
}

/** A code is never reused, not even the old one: old complaints keep it. */
async function refuseTaken(tx: Queryable, parts: readonly Part[]): Promise<void> {
  const areas = parts.map(({ code }) => code);
  const code = await findTakenCode(tx, { areas, units: areas.map(kelurahanUnitCode) });
  if (code) throw new DomainError("CONFLICT", "split_code_taken", { code });
}
