import { z } from "zod";
import { officerViewSchema } from "../complaint/privacy";
import { findingSchema } from "./evidence";

/** A claim as the verification desk shows it. */
const claimSchema = z.object({
  claimedAt: z.date(),
  startedAt: z.date().nullable(),
  note: z.string().nullable(),
  findings: z.array(findingSchema),
  recursOfCode: z.string().nullable(),
  photos: z.array(
    z.object({
      id: z.string(),
      capturedAt: z.date().nullable(),
      /** Numbers of other complaints with the same photo; its own when it had the photo from the start. */
      alsoIn: z.array(z.string()),
      metresAway: z.number().nullable(),
    }),
  ),
});
export type ClaimView = z.infer<typeof claimSchema>;

/** A claim with its complaint. */
export const openedClaimSchema = z.object({ complaint: officerViewSchema, claim: claimSchema });
export type OpenedClaim = z.infer<typeof openedClaimSchema>;
