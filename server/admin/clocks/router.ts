import { z } from "zod";
import { listHolidays } from "@/db/queries/admin/holidays";
import {
  addHolidaysSchema,
  addSlaRuleSchema,
  holidaySchema,
  icalSchema,
  slaDraftSchema,
} from "@/server/domain/admin/clocks";
import { reasonSchema } from "@/server/domain/admin/input";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { addHolidays, removeHoliday } from "./holidays";
import { previewIcal } from "./read-ical";
import { addSlaRule, listSlaRuleVersions, previewSlaRule } from "./sla-rules";

const previewSchema = holidaySchema.extend({
  knownAs: z.string().nullable(),
  state: z.enum(["new", "renamed", "same"]),
});
const differenceSchema = z.object({
  complaints: z.number(),
  moved: z.number(),
  onTimeBefore: z.number(),
  onTimeAfter: z.number(),
  coordinatedBefore: z.number(),
  coordinatedAfter: z.number(),
});
const ruleSchema = slaDraftSchema.extend({
  id: z.number(),
  basis: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const holidaysRouter = router({
  list: adminProcedure.output(z.array(holidaySchema)).query(({ ctx }) => listHolidays(ctx.db)),
  /** A mutation, so that a whole file may be sent; it writes nothing. */
  preview: adminProcedure
    .input(icalSchema)
    .output(z.array(previewSchema))
    .mutation(({ ctx, input }) => previewIcal(ctx, input)),
  add: adminProcedure
    .input(addHolidaysSchema)
    .output(z.object({ changed: z.number() }))
    .mutation(({ ctx, input }) => addHolidays(ctx, input)),
  remove: adminProcedure
    .input(z.object({ day: z.iso.date(), reason: reasonSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => removeHoliday(ctx, input)),
});

export const slaRouter = router({
  list: adminProcedure.output(z.array(ruleSchema)).query(({ ctx }) => listSlaRuleVersions(ctx)),
  preview: adminProcedure
    .input(slaDraftSchema)
    .output(differenceSchema)
    .query(({ ctx, input }) => previewSlaRule(ctx, input)),
  add: adminProcedure
    .input(addSlaRuleSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addSlaRule(ctx, input)),
});
