import { z } from "zod";
import { keysRouter } from "@/server/apikey/router";
import { areasRouter } from "@/server/area/register/router";
import { tokenOf } from "@/server/auth/link-keys";
import { adminEntities } from "@/server/domain/admin/change";
import { acceptSchema, staffInvitationStates } from "@/server/domain/admin/person";
import { linkIdSchema } from "@/server/domain/link/token-link";
import { roles } from "@/server/domain/staff/role";
import { router } from "@/server/trpc/init";
import { adminProcedure, limitedProcedure } from "@/server/trpc/procedures";
import { attributesRouter } from "./attributes/router";
import { categoriesRouter, channelsRouter, templatesRouter, unitsRouter } from "./catalog/router";
import { holidaysRouter, slaRouter } from "./clocks/router";
import { endpointsRouter } from "./endpoints/router";
import { escalationRouter } from "./escalation/router";
import { limitsRouter } from "./limits/router";
import { acceptInvitation } from "./people/accept-invitation";
import { consentRouter } from "./people/consent/router";
import { openInvitation } from "./people/invitations";
import { peopleRouter } from "./people/router";
import { changeFilterSchema, listChanges, readHistory } from "./read-history";
import { routingRouter } from "./routing/router";

const changeSchema = z.object({
  id: z.number(),
  at: z.date(),
  staffName: z.string(),
  entity: z.enum(adminEntities),
  key: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
});
const invitationSchema = z.object({
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  unitName: z.string(),
  state: z.enum(staffInvitationStates),
});

export const adminRouter = router({
  people: peopleRouter,
  consents: consentRouter,
  units: unitsRouter,
  areas: areasRouter,
  attributes: attributesRouter,
  categories: categoriesRouter,
  channels: channelsRouter,
  templates: templatesRouter,
  holidays: holidaysRouter,
  sla: slaRouter,
  routing: routingRouter,
  keys: keysRouter,
  limits: limitsRouter,
  escalation: escalationRouter,
  endpoints: endpointsRouter,
  /** The audit log, newest first. */
  changes: adminProcedure
    .input(changeFilterSchema)
    .output(z.array(changeSchema))
    .query(({ ctx, input }) => listChanges(ctx, input)),
  /** The same with the officers whose changes are in it, and the names of its units by id. */
  history: adminProcedure
    .input(changeFilterSchema)
    .output(
      z.object({
        changes: z.array(changeSchema),
        changers: z.array(z.object({ id: z.number(), name: z.string() })),
      }),
    )
    .query(({ ctx, input }) => readHistory(ctx, input)),
  /** For anyone with an invitation's link. */
  invitation: limitedProcedure("secret")
    .input(z.object({ link: linkIdSchema }))
    .output(invitationSchema)
    .query(({ ctx, input: { link } }) => openInvitation(ctx, tokenOf(ctx, "invitation", link))),
  acceptInvitation: limitedProcedure("secret")
    .input(acceptSchema)
    .output(z.object({ email: z.string() }))
    .mutation(({ ctx, input: { link, password } }) =>
      acceptInvitation(ctx, { password, token: tokenOf(ctx, "invitation", link) }),
    ),
});
