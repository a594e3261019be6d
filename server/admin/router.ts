import { z } from "zod";
import { listAdminChanges, listChangers } from "@/db/queries/admin/admin-changes";
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
const filterSchema = z.object({
  entity: z.enum(adminEntities).nullish(),
  staffId: z.number().int().nullish(),
  key: z.string().max(100).nullish(),
  /** The last change that the caller has seen; only older ones are returned. */
  before: z.number().int().nullish(),
});
const invitationSchema = z.object({
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  unitName: z.string(),
  state: z.enum(staffInvitationStates),
});

/** Changes per page. */
const most = 50;

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
    .input(filterSchema)
    .output(z.array(changeSchema))
    .query(({ ctx, input: { entity, staffId, key, before } }) =>
      listAdminChanges(
        ctx.db,
        { entity: entity ?? null, staffId: staffId ?? null, key: key || null, before: before ?? null },
        most,
      ),
    ),
  changers: adminProcedure
    .output(z.array(z.object({ id: z.number(), name: z.string() })))
    .query(({ ctx }) => listChangers(ctx.db)),
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
