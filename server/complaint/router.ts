import { z } from "zod";
import { secretFor, secretToShow } from "@/server/auth/reporter-keys";
import { anonymous } from "@/server/domain/actor";
import { areaSketchSchema } from "@/server/domain/area/outline";
import { bulkResultSchema, bulkSchema } from "@/server/domain/complaint/bulk";
import { deskViewSchema } from "@/server/domain/complaint/desk-view";
import { statusSchema } from "@/server/domain/complaint/event";
import { moveSchema } from "@/server/domain/complaint/input";
import { mentionableSchema, mentionsSchema } from "@/server/domain/complaint/mention";
import { officerViewSchema, trackResultSchema } from "@/server/domain/complaint/privacy";
import { mergeComparisonSchema } from "@/server/domain/complaint/similar";
import { lookSchema, presentSchema } from "@/server/domain/desk/presence";
import { queuePageSchema } from "@/server/domain/desk/queue-desk";
import { findMine, mineSchema } from "@/server/survey/find-mine";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { addNote } from "./add-note";
import { compareMerge } from "./compare-merge";
import { listQueuePage, queueInputSchema } from "./list-queue";
import { lookAt, lookAway } from "./look-at";
import { listMentionable } from "./mention";
import { moveMany } from "./move-many";
import { openForStaff } from "./open-for-staff";
import { readDesk } from "./read-desk";
import { readSheet } from "./read-sheet";
import { takeMove } from "./take-move";
import { track } from "./track";

const code = z.string().max(40);
const moved = z.object({ code: z.string(), status: statusSchema });
const words = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((value) => value || null);

export const complaintRouter = router({
  track: limitedProcedure("track")
    .input(z.object({ code }))
    .output(trackResultSchema.and(z.object({ survey: mineSchema.nullable() })))
    .query(async ({ ctx, input: { code } }) => {
      const own = { code, secret: secretFor(ctx.reporterKeys, code) };
      const [result, survey] = await Promise.all([track(ctx, own), own.secret ? findMine(ctx, own) : null]);
      return { ...result, survey };
    }),
  /** The secret itself, for minutes after it was made. */
  newCode: limitedProcedure("track")
    .input(z.object({ code }))
    .output(z.string().nullable())
    .query(({ ctx, input }) => secretToShow(ctx, input.code)),
  respond: limitedProcedure("respond")
    .input(moveSchema)
    .output(moved)
    .mutation(({ ctx, input }) =>
      takeMove({ ...ctx, actor: anonymous }, input, secretFor(ctx.reporterKeys, input.code)),
    ),
  queue: staffProcedure
    .input(queueInputSchema)
    .output(queuePageSchema)
    .query(({ ctx, input }) => listQueuePage(ctx, input)),
  byCode: staffProcedure
    .input(z.object({ code }))
    .output(officerViewSchema)
    .query(({ ctx, input }) => openForStaff(ctx, input)),
  /** All that the work sheet of one complaint shows. */
  sheet: staffProcedure
    .input(z.object({ code }))
    .output(z.object({ complaint: officerViewSchema, sketch: areaSketchSchema.nullable() }))
    .query(({ ctx, input }) => readSheet(ctx, input)),
  /** All that an officer's page of one complaint shows. */
  desk: staffProcedure
    .input(z.object({ code }))
    .output(deskViewSchema)
    .query(({ ctx, input }) => readDesk(ctx, input)),
  mentionable: staffProcedure
    .input(z.object({ code }))
    .output(z.array(mentionableSchema))
    .query(({ ctx, input }) => listMentionable(ctx, input)),
  /** The two complaints of a merge, side by side. */
  compareMerge: staffProcedure
    .input(z.object({ code, masterCode: code }))
    .output(mergeComparisonSchema)
    .query(({ ctx, input }) => compareMerge(ctx, input)),
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
});
