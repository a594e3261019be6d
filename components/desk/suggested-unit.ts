import type { Action } from "@/server/domain/complaint/status";
import type { MoveChoices } from "./move-choices";

/** The unit that the routing rules suggest for a hand-over; the officer decides. */
export const suggestedUnit = ({ units }: MoveChoices, action: Action): string =>
  units[action]?.find(({ isSuggested }) => isSuggested)?.value ?? "";
