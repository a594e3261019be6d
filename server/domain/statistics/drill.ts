import type { Figures } from "./figures";

/** Figures whose complaints may be listed, and the moment by which each belongs to a period. */
export const drills = {
  received: "submitted",
  open: "submitted",
  openOverdue: "submitted",
  resolved: "submitted",
  rejected: "submitted",
  merged: "submitted",
  recurring: "submitted",
  reopened: "submitted",
  returned: "submitted",
  hopped: "submitted",
  due: "due",
  dueOnTime: "due",
  dueLate: "due",
  dueOpenLate: "due",
  allLate: "due",
} as const;

export type Drill = keyof typeof drills;
export const drillNames = Object.keys(drills) as [Drill, ...Drill[]];

/** The value of the figure of a drill. */
export function countOf(figures: Figures, drill: Drill): number {
  switch (drill) {
    case "due":
      return figures.onTime.of;
    case "dueOnTime":
      return figures.onTime.count;
    case "dueLate":
      return figures.late;
    case "dueOpenLate":
      return figures.openLate;
    case "allLate":
      return figures.late + figures.openLate;
    case "recurring":
    case "reopened":
    case "returned":
    case "hopped":
      return figures[drill].count;
    default:
      return figures[drill];
  }
}
