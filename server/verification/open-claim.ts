import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { authorizeRead } from "@/server/complaint/access";
import { readClaim } from "@/server/complaint/read-claim";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import type { ClaimView } from "@/server/domain/verification/claim-view";
import { requireVerifier } from "./list-claims";

/** The newest claim of a complaint with its findings. @throws FORBIDDEN · NOT_FOUND */
export async function openClaim(
  { db, actor }: { db: Database; actor: StaffActor },
  code: string,
): Promise<ClaimView> {
  requireVerifier(actor);
  return readClaim(db, authorizeRead(actor, await findComplaint(db, parseCode(code) ?? "")));
}
