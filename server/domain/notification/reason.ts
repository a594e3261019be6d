/** Why somebody is told of an event; they choose by it what reaches them beyond the list in the product. */
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

/** Ways beyond the list in the product, which always has everything. */
export const means = ["email", "push"] as const;
export type Means = (typeof means)[number];
