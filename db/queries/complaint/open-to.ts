import { type SQL, sql } from "drizzle-orm";
import type { ComplaintReader } from "@/server/domain/staff/reader";

/** A condition on `complaint`: nothing confidential that the officer may not know of. */
export function isOpenTo({ seesConfidential, unitIds, onlyHeld }: ComplaintReader): SQL {
  if (!seesConfidential) return sql`not complaint.is_confidential`;
  const own = sql`${`{${unitIds.join(",")}}`}::bigint[]`;
  const isHeld = sql`complaint.holder_unit_id is not null and (complaint.holder_unit_id = any(${own})
    or complaint.origin_unit_id = any(${own}) or complaint.past_unit_ids && ${own})`;
  return sql`(not complaint.is_confidential
    or (not complaint.walled_unit_ids && ${own}${onlyHeld ? sql` and ${isHeld}` : sql``}))`;
}
