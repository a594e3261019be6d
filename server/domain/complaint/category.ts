/** How heavy the work is; it sets the completion time. */
export const weights = ["light", "medium", "heavy"] as const;
export type Weight = (typeof weights)[number];

export const channelClasses = ["geotag", "social", "written", "text", "face_to_face", "letter"] as const;
export type ChannelClass = (typeof channelClasses)[number];

/** How the reporter named the place. */
export const placeSources = ["gps", "pin", "landmark", "channel", "officer", "none"] as const;
export type PlaceSource = (typeof placeSources)[number];
