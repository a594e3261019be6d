import type { OwnComplaint, PublicComplaint } from "@/server/domain/complaint/privacy";
import { toPublicText } from "@/server/domain/masking/public-text";

export const maskPlace = <Place extends { landmark: string | null }>(place: Place) => ({
  ...place,
  landmark: toPublicText(place.landmark),
});

/** A complaint's page for everybody: the reporter's and the officers' words without personal data. */
export function maskTracking(complaint: OwnComplaint): PublicComplaint {
  return {
    ...complaint,
    viewer: "public",
    text: toPublicText(complaint.text),
    place: maskPlace(complaint.place),
    timeline: complaint.timeline.map((step) => ({ ...step, note: toPublicText(step.note) })),
  };
}
