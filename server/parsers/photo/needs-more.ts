/** The refusal of a photo that costs more than a quick one may; the larger budget takes it. */
export const needsMore = "photo_needs_more";
