import { z } from "zod";
import { localizedSchema } from "../complaint/privacy";
import { openedClaimSchema } from "./claim-view";
import { reviewBases } from "./sampling";

/** A first look at a claim, or a second one at an accepted claim. */
export const looks = ["first", "second"] as const;

const shown = {
  code: z.string(),
  category: localizedSchema,
  kelurahan: z.string().nullable(),
  holder: z.string().nullable(),
};
const claimItemSchema = z.object({
  ...shown,
  claimedAt: z.date().nullable(),
  completionDueAt: z.date(),
});
const auditItemSchema = z.object({ ...shown, basis: z.enum(reviewBases), pickedAt: z.date() });
const workSchema = z.object({ claims: z.array(claimItemSchema), audits: z.array(auditItemSchema) });
export type VerificationWork = z.infer<typeof workSchema>;

const decisionsSchema = z.array(
  z.object({
    staffId: z.number(),
    name: z.string(),
    accepted: z.number(),
    returned: z.number(),
    upheld: z.number(),
    overturned: z.number(),
    isMine: z.boolean(),
  }),
);
export type VerifierDecisions = z.infer<typeof decisionsSchema>;

/** The page of the verifiers: both lists, everybody's decisions, and the open claim; null when nothing waits. */
export const verificationDeskSchema = workSchema.extend({
  decisions: decisionsSchema,
  opened: openedClaimSchema.nullable(),
});
export type VerificationDesk = z.infer<typeof verificationDeskSchema>;
