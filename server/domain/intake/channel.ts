/** Which events a reporter gets: every public one, only questions and ends, or none. */
export const notificationLevels = ["all", "milestones", "none"] as const;
export type NotificationLevel = (typeof notificationLevels)[number];
