import { z } from "zod";
import { dropDevice } from "@/db/queries/notifications/devices";
import { setRead } from "@/db/queries/notifications/notifications";
import { putPreference } from "@/db/queries/notifications/preferences";
import { deputySchema } from "@/server/domain/notification/deputy";
import { deviceSchema } from "@/server/domain/notification/device";
import { preferenceInputSchema } from "@/server/domain/notification/preference";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { deskSchema, openDeliveryDesk, replayDelivery } from "./dead-letters";
import { countNotices, noticesSchema } from "./list-notices";
import { openComplaint } from "./open-complaint";
import { readNoticeDesk } from "./read-notice-desk";
import { addDevice, appointDeputy, dismissDeputy, settingsSchema } from "./settings";

const id = z.number().int().positive();
const whichSchema = z.union([
  z.object({ ids: z.array(id).max(100) }),
  z.object({ escalated: z.literal(true) }),
  z.object({ all: z.literal(true) }),
]);

export const notificationRouter = router({
  /** All that the page of the notifications shows. */
  desk: staffProcedure
    .input(z.object({ before: id.nullish().transform((value) => value ?? null) }))
    .output(noticesSchema.extend({ settings: settingsSchema }))
    .query(({ ctx, input }) => readNoticeDesk(ctx, input)),
  unread: staffProcedure.output(z.object({ count: z.number() })).query(({ ctx }) => countNotices(ctx)),
  markRead: staffProcedure
    .input(whichSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => setRead(ctx.db, ctx.actor.staffId, input, ctx.now)),
  /** The officer has the complaint open. */
  opened: staffProcedure
    .input(z.object({ code: z.string().max(40) }))
    .output(z.void())
    .mutation(({ ctx, input }) => openComplaint(ctx, input)),
  setPreference: staffProcedure
    .input(preferenceInputSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => putPreference(ctx.db, ctx.actor.staffId, input, ctx.now)),
  appointDeputy: staffProcedure
    .input(deputySchema)
    .output(z.void())
    .mutation(({ ctx, input }) => appointDeputy(ctx, input)),
  dismissDeputy: staffProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => dismissDeputy(ctx, input)),
  addDevice: staffProcedure
    .input(deviceSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addDevice(ctx, input)),
  dropDevice: staffProcedure
    .input(deviceSchema.pick({ endpoint: true }))
    .output(z.void())
    .mutation(({ ctx, input }) => dropDevice(ctx.db, ctx.actor.staffId, input.endpoint)),
  deliveries: staffProcedure.output(deskSchema).query(({ ctx }) => openDeliveryDesk(ctx)),
  replayDelivery: staffProcedure
    .input(z.object({ id: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayDelivery(ctx, input)),
});
