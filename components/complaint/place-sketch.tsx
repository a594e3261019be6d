import { api, orNull } from "@/components/trpc/server";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { PlaceDrawing } from "./place-drawing";

/** The position in its kelurahan; nothing without one. */
export async function PlaceSketch({ place }: { place: TrackedComplaint["place"] }) {
  const { point, kelurahanCode } = place;
  if (!point || !kelurahanCode) return null;
  const sketch = await orNull((await api()).area.sketch({ code: kelurahanCode }));
  return sketch && <PlaceDrawing place={place} point={point} sketch={sketch} />;
}
