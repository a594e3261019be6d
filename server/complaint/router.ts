import { z } from "zod";
import { bulkResultSchema, bulkSchema } from "@/server/domain/complaint/bulk";
import { deskViewSchema } from "@/server/domain/complaint/desk-view";
import { statusSchema } from "@/server/domain/complaint/event";
import { moveSchema, secretSchema } from "@/server/domain/complaint/input";
import { mentionableSchema, mentionsSchema } from "@/server/domain/complaint/mention";
import { officerViewSchema, trackResultSchema } from "@/server/domain/complaint/privacy";
import { lookSchema, presentSchema } from "@/server/domain/desk/presence";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { addNote } from "./add-note";
import { countQueues, queueCountsInputSchema, queueCountsSchema } from "./count-queue";
import { listQueuePage, queueInputSchema, queuePageSchema } from "./list-queue";
import { lookAt, lookAway } from "./look-at";
import { listMentionable } from "./mention";
import { moveMany } from "./move-many";
import { openForStaff } from "./open-for-staff";
import { readDesk } from "./read-desk";
import { revealReporter } from "./reveal-reporter";
import { takeMove } from "./take-move";
import { track } from "./track";

const code = z.string().max(40);
const secret = secretSchema.nullish().transform((value) => value || null);
const moved = z.object({ code: z.string(), status: statusSchema });
const words = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((value) => value || null);
const identity = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

export const complaintRouter = router({
  track: limitedProcedure("track")
    .input(z.object({ code, secret }))
    .output(trackResultSchema)
    .query(({ ctx, input }) => track(ctx, input)),
  respond: limitedProcedure("respond")
    .input(z.object({ move: moveSchema, secret: secretSchema }))
    .output(moved)
    .mutation(({ ctx, input }) =>
      takeMove({ ...ctx, actor: { kind: "anonymous" } }, input.move, input.secret),
    ),
  queue: staffProcedure
    .input(queueInputSchema)
    .output(queuePageSchema)
    .query(({ ctx, input }) => listQueuePage(ctx, input)),
  queueCounts: staffProcedure
    .input(queueCountsInputSchema)
    .output(queueCountsSchema)
    .query(({ ctx, input }) => countQueues(ctx, input)),
  byCode: staffProcedure
    .input(z.object({ code }))
    .output(officerViewSchema)
    .query(({ ctx, input }) => openForStaff(ctx, input)),
  /** All that an officer's page of one complaint shows. */
  desk: staffProcedure
    .input(z.object({ code }))
    .output(deskViewSchema)
    .query(({ ctx, input }) => readDesk(ctx, input)),
  mentionable: staffProcedure
    .input(z.object({ code }))
    .output(z.array(mentionableSchema))
    .query(({ ctx, input }) => listMentionable(ctx, input)),
  lookAt: staffProcedure
    .input(lookSchema)
    .output(z.array(presentSchema))
    .mutation(({ ctx, input }) => lookAt(ctx, input)),
  lookAway: staffProcedure
    .input(lookSchema.omit({ isTyping: true }))
    .output(z.void())
    .mutation(({ ctx, input }) => lookAway(ctx, input)),
  move: staffProcedure
    .input(moveSchema)
    .output(moved)
    .mutation(({ ctx, input }) => takeMove(ctx, input)),
  moveMany: staffProcedure
    .input(bulkSchema)
    .output(z.array(bulkResultSchema))
    .mutation(({ ctx, input }) => moveMany(ctx, input)),
  note: staffProcedure
    .input(z.object({ code, publicNote: words, internalNote: words, mentions: mentionsSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => addNote(ctx, input)),
  revealReporter: staffProcedure
    .input(z.object({ code, reason: z.string().trim().min(10, "reason_too_short").max(500) }))
    .output(identity.nullable())
    .mutation(({ ctx, input }) => revealReporter(ctx, input)),
});
