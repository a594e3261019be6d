/** What was handed over by a channel: waits, became messages, or cannot be read by anybody but a person. */
export const arrivalStates = ["received", "handled", "dead"] as const;
export type ArrivalState = (typeof arrivalStates)[number];

/** How much a reporter wants to hear: every public step, only what asks or ends, or nothing. */
export const tellingLevels = ["all", "milestones", "none"] as const;
export type TellingLevel = (typeof tellingLevels)[number];
