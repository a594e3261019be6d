import { otherCategoryCode } from "@/server/domain/complaint/placement";
import type { Point } from "@/server/domain/geo";
import type { PlacingArrival } from "@/server/domain/placing/arrival";

/** What the officer is about to say of a message. A point by hand goes before a kelurahan. */
export type Decision = { kelurahanCode: string | null; point: Point | null; categoryCode: string | null };

/** Below this a candidate is offered, not chosen. */
const choosesFrom = { place: 0.5, category: 0.4 };

/** What stands chosen when a message opens: the likeliest place and category, where they are likely enough. */
export function firstDecision({ places, categories, categoryCode }: PlacingArrival): Decision {
  const [place] = places;
  const [category] = categories;
  const said = categoryCode === otherCategoryCode ? null : categoryCode;
  const guessed = category && category.confidence >= choosesFrom.category ? category.categoryCode : null;
  return {
    kelurahanCode: place && place.confidence >= choosesFrom.place ? place.kelurahanCode : null,
    point: null,
    categoryCode: said ?? guessed,
  };
}

/** What is still missing before a message can be placed. */
export function missingOf({ kelurahanCode, point, categoryCode }: Decision): "place" | "category" | null {
  if (!kelurahanCode && !point) return "place";
  return categoryCode ? null : "category";
}
