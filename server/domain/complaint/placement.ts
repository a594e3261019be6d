import type { Action, Status } from "./status";

/** Codes by which the seed names the units that receive complaints by themselves. */
export const kelurahanUnitCode = (kelurahanCode: string) => `kelurahan-${kelurahanCode}`;
export const inspectorateCode = "inspektorat";

/** Where a message that named no category, or one we do not know, waits for the intake desk. */
export const otherCategoryCode = "lainnya";

/** May the reporter still say where it is: at once, or as the answer that is waited for? */
export const mayPlace = ({ status, moves }: { status: Status; moves: readonly Action[] }): boolean =>
  status === "triage" && (moves.includes("verify") || moves.includes("answer"));
