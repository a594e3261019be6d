import type { Actor } from "@/server/domain/actor";
import { canRedactPhoto } from "@/server/domain/staff/opening";
import type { ComplaintFacts } from "@/server/domain/staff/permission";
import type { Description } from "./describe";

type Photos = Pick<Description, "reportPhotoIds" | "proofPhotoIds">;

/** Photos in which this reader may hide regions, those of the reporter first. */
export function redactablePhotos(actor: Actor, facts: ComplaintFacts, photos: Photos): string[] {
  return [
    ...(canRedactPhoto(actor, facts, "report") ? photos.reportPhotoIds : []),
    ...(canRedactPhoto(actor, facts, "proof") ? photos.proofPhotoIds : []),
  ];
}
