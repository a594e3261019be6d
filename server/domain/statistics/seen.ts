import type { ComplaintState } from "../complaint/state";

/** A complaint as the read models see it: its immutable fields, and its publicness and state at a moment. */
export type ComplaintView = {
  channelCode: string;
  isPublic: boolean;
  /** Its submission was held as part of a burst. */
  isOfBurst: boolean;
  submittedAt: Date;
  state: Pick<
    ComplaintState,
    | "status"
    | "kelurahanCode"
    | "isConfidential"
    | "categoryCode"
    | "latitude"
    | "longitude"
    | "originUnitId"
    | "holderUnitId"
    | "answerableUnitId"
    | "clockStartedAt"
    | "coordinationDueAt"
    | "coordinationStoppedAt"
    | "coordinationNetMs"
    | "completionDueAt"
    | "completionStoppedAt"
    | "completionNetMs"
    | "carried"
    | "hopCount"
    | "returnCount"
    | "reopenCount"
    | "recursOfCode"
    | "recursUnitId"
  >;
};

/** Open and past its deadline at `at`. */
export function isOverdueAt({ state }: ComplaintView, at: Date): boolean {
  return state.completionStoppedAt === null && state.completionDueAt.getTime() < at.getTime();
}

/** Reference rows that the read models use. */
export type Lookup = {
  /** By category code; a group's position never changes, so it is its index in a packed vector. */
  categories: ReadonlyMap<string, { groupCode: string; groupPosition: number; isSensitive: boolean }>;
  /** Unit id → the code of its body: its Dinas, Badan, … or `kelurahan` for the areas' own. */
  agencies: ReadonlyMap<number, string>;
};
