import { otherCategoryCode } from "../complaint/placement";
import type { Point } from "../geo";
import type { PlacingComplaint } from "./placing-complaint";

/** The officer's choices for a message. A pin takes precedence over a kelurahan. */
export type Decision = { kelurahanCode: string | null; point: Point | null; categoryCode: string | null };

/** Below this confidence a candidate is offered, not preselected. */
const choosesFrom = { place: 0.5, category: 0.4 };

type GuessedComplaint = Pick<PlacingComplaint, "places" | "categories" | "categoryCode" | "kelurahanCode">;

/** The preselected choices: the known place, or the likeliest, and the likeliest category, if likely enough. */
export function firstDecision({
  places,
  categories,
  categoryCode,
  ...complaint
}: GuessedComplaint): Decision {
  const [place] = places;
  const [category] = categories;
  const said = categoryCode === otherCategoryCode ? null : categoryCode;
  const guessed = category && category.confidence >= choosesFrom.category ? category.categoryCode : null;
  const likely = place && place.confidence >= choosesFrom.place ? place.kelurahanCode : null;
  return {
    kelurahanCode: complaint.kelurahanCode ?? likely,
    point: null,
    categoryCode: said ?? guessed,
  };
}

/** The missing choice before a message can be placed. */
export function missingOf({ kelurahanCode, point, categoryCode }: Decision): "place" | "category" | null {
  if (!kelurahanCode && !point) return "place";
  return categoryCode ? null : "category";
}
