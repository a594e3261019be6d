import type { Status } from "@/server/domain/complaint/status";

/** The tokens of app/globals.css, for the canvas, which cannot read them. */
export const statusColours: Record<Status, string> = {
  triage: "#5b6661",
  waiting: "#33413c",
  coordinated: "#b4520b",
  delegated: "#6639b7",
  transfer_requested: "#8f2a6b",
  in_progress: "#8a6100",
  scheduled: "#1f4fbf",
  verification: "#0f6a63",
  resolved: "#1b7a3d",
  rejected: "#5b6661",
  merged: "#44546a",
  removed: "#5b6661",
};
