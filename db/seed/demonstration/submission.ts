import type { ComplaintEvent, EventPayload } from "@/server/domain/complaint/event";
import { firstStatus } from "@/server/domain/complaint/status";
import { type DemonstrationCity, unitOf } from "./city";
import type { CourseFacts } from "./facts";

/** The first event, as intake would judge the message: a place, or the intake desk, or the Inspektorat. */
export function submission(city: DemonstrationCity, facts: CourseFacts): ComplaintEvent {
  const { point, isPlaced, kelurahan, isNearBorder, isConfidential, submittedAt } = facts;
  const origin = isPlaced ? unitOf(city, `kelurahan-${kelurahan.code}`).id : undefined;
  const category =
    isPlaced || isConfidential ? facts.category : (city.categories.get("lainnya") ?? facts.category);
  const holder = isConfidential ? unitOf(city, "inspektorat").id : origin;
  const payload: EventPayload = {
    ...(point ?? {}),
    kelurahanCode: isPlaced ? kelurahan.code : undefined,
    originUnitId: origin,
    nearBorder: isNearBorder,
    isConfidential,
    categoryCode: category.code,
    weight: category.weight,
    sla: city.promise(category.weight, submittedAt),
    recurs: facts.recurs,
  };
  return {
    kind: "submit",
    at: submittedAt,
    fromStatus: null,
    toStatus: firstStatus(holder ?? null),
    actorKind: "reporter",
    staffId: null,
    unitId: null,
    toUnitId: holder ?? null,
    publicNote: null,
    internalNote: null,
    payload,
  };
}
