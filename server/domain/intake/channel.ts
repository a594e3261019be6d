/** How much a reporter wants to hear: every public step, only what asks or ends, or nothing. */
export const tellingLevels = ["all", "milestones", "none"] as const;
export type TellingLevel = (typeof tellingLevels)[number];
