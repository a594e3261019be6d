/** Reasons of notifications; officers choose by reason which are sent beyond the list in the product. */
export const reasons = [
  "arrived",
  "returned",
  "reopened",
  "decided",
  "asked",
  "claimed",
  "answered",
  "mentioned",
  "closed",
  "escalated",
] as const;
export type Reason = (typeof reasons)[number];

/** Channels besides the list in the product, which always has everything. */
export const means = ["email", "push"] as const;
export type Means = (typeof means)[number];
