import type { Action, Status } from "./status";

/** Codes by which the seed names the kelurahan units. */
export const kelurahanUnitCode = (kelurahanCode: string) => `kelurahan-${kelurahanCode}`;
export const inspectorateCode = "inspektorat";
/** Biro Pemerintahan, with the intake desk and the verifiers. */
export const officeCode = "biro-pemerintahan";

/** The category of a message without a known one, until the intake desk chooses. */
export const otherCategoryCode = "lainnya";

type PlacingFacts = { status: Status; moves: readonly Action[]; place: { kelurahan: string | null } };

/** Whether the reporter may still give the place: at once, or as the answer to a question. */
export const mayPlace = ({ status, moves, place }: PlacingFacts): boolean =>
  status === "triage" && !place.kelurahan && (moves.includes("verify") || moves.includes("answer"));
