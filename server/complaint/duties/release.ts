import { releaseFromMaster } from "../separate";
import type { SettleDuty } from "./types";

/** Separates the complaint from its master, if it has one. */
export const settleRelease: SettleDuty = async (tx, { row, actor, now }) => {
  await releaseFromMaster(tx, { row, actor, now });
  return { payload: {} };
};
