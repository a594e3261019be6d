import { z } from "zod";
import { consentKinds, decideConsentSchema } from "@/server/domain/admin/consent";
import { roles } from "@/server/domain/staff/role";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { decideConsent } from "./decide-consent";
import { listConsents } from "./list-consents";

const consentSchema = z.object({
  id: z.number(),
  kind: z.enum(consentKinds),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  unitName: z.string(),
  reason: z.string().nullable(),
  requesterName: z.string(),
  createdAt: z.date(),
  canConfirm: z.boolean(),
});

/** What waits for a second person: administrators, and the Inspektorat for its own. */
export const consentRouter = router({
  list: staffProcedure.output(z.array(consentSchema)).query(({ ctx }) => listConsents(ctx)),
  decide: staffProcedure
    .input(decideConsentSchema)
    .output(z.object({ token: z.string().nullable() }))
    .mutation(({ ctx, input }) => decideConsent(ctx, input)),
});
