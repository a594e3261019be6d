import type { ComplaintEvent } from "./event";
import type { Action, Status } from "./status";

/** Codes by which the seed names the kelurahan units. */
export const kelurahanUnitCode = (kelurahanCode: string) => `kelurahan-${kelurahanCode}`;
export const inspectorateCode = "inspektorat";
/** Biro Pemerintahan, with the intake desk and the verifiers. */
export const officeCode = "biro-pemerintahan";

/** The category of a message without a known one, until the intake desk chooses. */
export const otherCategoryCode = "lainnya";

type PlacementFacts = { status: Status; kelurahanCode: string | null; isConfidential: boolean };

/** Held at the intake desk with a known place: it belongs to a burst, and its reporter cannot release it. */
export const isHeld = ({ status, kelurahanCode, isConfidential }: PlacementFacts): boolean =>
  status === "triage" && kelurahanCode !== null && !isConfidential;

/** Whether its submission was held as part of a burst, and nothing has ended that since. */
export const isHeldBurst = (timeline: readonly Pick<ComplaintEvent, "toStatus" | "payload">[]): boolean =>
  timeline[0]?.payload.burst !== undefined &&
  timeline.every(({ toStatus, payload }) => toStatus === "triage" && !payload.endsHold);

type PlacingFacts = { status: Status; moves: readonly Action[]; place: { kelurahan: string | null } };

/** Whether the reporter may still give the place: at once, or as the answer to a question. */
export const mayPlace = ({ status, moves, place }: PlacingFacts): boolean =>
  status === "triage" && !place.kelurahan && (moves.includes("verify") || moves.includes("answer"));
