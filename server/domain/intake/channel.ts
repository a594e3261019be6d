/** Which events a reporter gets: every public one, only questions and ends, or none. */
export const tellingLevels = ["all", "milestones", "none"] as const;
export type TellingLevel = (typeof tellingLevels)[number];
