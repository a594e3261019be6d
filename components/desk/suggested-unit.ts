import type { Action } from "@/server/domain/complaint/status";
import { prefilledUnit } from "@/server/domain/routing/prefilled-unit";
import type { MoveChoices } from "./move-choices";

/** The unit that a move's form begins with; the text's suggestions concern the hand-over alone. */
export const suggestedUnit = ({ units, suggestions }: MoveChoices, action: Action): string =>
  prefilledUnit(units[action] ?? [], action === "coordinate" ? suggestions.units : []);
