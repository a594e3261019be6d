import { z } from "zod";
import { minutes } from "../duration";

/** Findings of the automatic checks; none of them decides, each justifies a second look. */
const findings = [
  /** The same photo belongs to another complaint, or to this one's submission. */
  "photo_reused",
  /** By its EXIF data the photo was taken before the complaint arrived. */
  "photo_older_than_report",
  /** By its EXIF data the photo was taken far from the complaint. */
  "photo_elsewhere",
  /** Claimed as done almost immediately after the start of work. */
  "claimed_at_once",
  "returned_before",
  "reopened_before",
  /** A complaint of the same place and category was resolved not long ago. */
  "recurring",
] as const;
export type Finding = (typeof findings)[number];
export const findingSchema = z.enum(findings);

export type ProofPhoto = {
  capturedAt: Date | null;
  latitude: number | null;
  longitude: number | null;
  /** Other complaints with the same photo, and this one when it had the photo before the proof. */
  alsoIn: readonly string[];
};

export type Claim = {
  submittedAt: Date;
  latitude: number | null;
  longitude: number | null;
  startedAt: Date | null;
  claimedAt: Date;
  returnCount: number;
  reopenCount: number;
  recursOfCode: string | null;
  photos: readonly ProofPhoto[];
};

/** Metres between complaint and proof above which the place is doubted: the length of a street plus GPS error. */
const farMetres = 300;
const atOnceMs = minutes(10);
/** A camera's clock may be a little off. */
const clockSlackMs = minutes(60);

/** The findings of a claim, in the order of the list above. */
export function findInClaim(claim: Claim): Finding[] {
  const { photos } = claim;
  const found: Record<Finding, boolean> = {
    photo_reused: photos.some(({ alsoIn }) => alsoIn.length > 0),
    photo_older_than_report: photos.some(
      ({ capturedAt }) =>
        capturedAt !== null && capturedAt.getTime() < claim.submittedAt.getTime() - clockSlackMs,
    ),
    photo_elsewhere: photos.some((photo) => (metresBetween(claim, photo) ?? 0) > farMetres),
    claimed_at_once:
      claim.startedAt !== null && claim.claimedAt.getTime() - claim.startedAt.getTime() < atOnceMs,
    returned_before: claim.returnCount > 0,
    reopened_before: claim.reopenCount > 0,
    recurring: claim.recursOfCode !== null,
  };
  return findings.filter((finding) => found[finding]);
}

type Place = { latitude: number | null; longitude: number | null };

/** Flat to a metre within a city; null when either position is unknown. */
export function metresBetween(a: Place, b: Place): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const perDegree = 111_320;
  const x = (a.longitude - b.longitude) * perDegree * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(x, (a.latitude - b.latitude) * perDegree);
}
