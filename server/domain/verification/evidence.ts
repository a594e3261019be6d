import { z } from "zod";
import { minutes } from "../duration";

/** What a look at the proof finds by itself; none of it decides, each makes a second look worth while. */
const findings = [
  /** The same picture stands with another report, or with this one's own beginning. */
  "photo_reused",
  /** The camera says that it was taken before the report came in. */
  "photo_older_than_report",
  /** The camera says that it was taken far from the place of the report. */
  "photo_elsewhere",
  /** Said to be done almost as soon as it was begun. */
  "claimed_at_once",
  "returned_before",
  "reopened_before",
  /** The same trouble at the same place was said to be done not long ago. */
  "recurring",
] as const;
export type Finding = (typeof findings)[number];
export const findingSchema = z.enum(findings);

export type ProofPhoto = {
  capturedAt: Date | null;
  latitude: number | null;
  longitude: number | null;
  /** Other reports that show the same picture, and this one where it shows it before the proof. */
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

/** Metres between report and proof beyond which the place is doubted: a street's length and a careless GPS. */
const farMetres = 300;
const atOnceMs = minutes(10);
/** A camera's clock may be a little off. */
const clockSlackMs = minutes(60);

/** What speaks for a closer look at a claim, in the order of the list above. */
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

/** Flat to a metre within a city; null when either is unknown. */
export function metresBetween(a: Place, b: Place): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const perDegree = 111_320;
  const x = (a.longitude - b.longitude) * perDegree * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(x, (a.latitude - b.latitude) * perDegree);
}
