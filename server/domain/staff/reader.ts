import type { StaffActor } from "../actor";
import { overseers } from "./permission";
import type { Role } from "./role";

/** An officer as the lists of complaints know them: what they leave out, as `canRead` says it. */
export type ComplaintReader = {
  seesConfidential: boolean;
  /** Their unit and all below it. */
  unitIds: readonly number[];
  /** Of confidential complaints only those that one of these units holds or held. */
  onlyHeld: boolean;
  /** Words of private complaints find nothing for who may not read them. */
  onlyPublicWords: boolean;
};

/** Roles that read complaints about officials. */
const confidants: readonly Role[] = ["intake", "verifier", "inspectorate"];

export function readerOf({
  role,
  unitId,
  unitScope,
}: Pick<StaffActor, "role" | "unitId" | "unitScope">): ComplaintReader {
  return {
    seesConfidential: confidants.includes(role),
    unitIds: [...new Set([unitId, ...unitScope])],
    onlyHeld: role === "inspectorate",
    onlyPublicWords: overseers.includes(role),
  };
}
