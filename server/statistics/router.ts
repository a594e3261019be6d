import { z } from "zod";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { readAreaStanding } from "@/server/domain/statistics/figures";
import { dimensions, scopeSchema } from "@/server/domain/statistics/scope";
import {
  backlogClassSchema,
  scopeFiguresSchema,
  scopeValuesSchema,
  standingRowSchema,
  statisticsDeskInputSchema,
  statisticsDeskSchema,
} from "@/server/domain/statistics/statistics-desk";
import type { Context } from "@/server/trpc/context";
import { router } from "@/server/trpc/init";
import { cacheableProcedure, limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { backlog } from "./backlog";
import { breakdown } from "./breakdown";
import { drillInputSchema, drillPageSchema } from "./list-complaints";
import { readDrill } from "./read-drill";
import { readStatistics } from "./read-statistics";
import { readStatisticsDesk } from "./read-statistics-desk";

/** Officers read exact figures, anybody else disclosed ones. */
const withAudience = (ctx: Context) => ({ ...ctx, audience: audienceOf(ctx.actor) });

const asOf = z.date().nullable();
/** Counts are a second or two behind. */
const live = { maxAge: 5, stale: 30 };

export const statisticsRouter = router({
  /** All that the officers' statistics page shows, exact. */
  desk: staffProcedure
    .input(statisticsDeskInputSchema)
    .output(statisticsDeskSchema)
    .query(({ ctx, input }) => readStatisticsDesk(withAudience(ctx), input)),
  /** All that everybody's statistics page shows, disclosed also when an officer asks. */
  publicDesk: cacheableProcedure(live, "figures")
    .input(statisticsDeskInputSchema)
    .output(statisticsDeskSchema)
    .query(({ ctx, input }) => readStatisticsDesk({ ...ctx, audience: "public" }, input)),
  report: limitedProcedure("figures")
    .input(scopeSchema)
    .output(scopeFiguresSchema.extend({ asOf }))
    .query(({ ctx, input }) => readStatistics(withAudience(ctx), input)),
  breakdown: limitedProcedure("figures")
    .input(scopeSchema.and(z.object({ by: z.enum(dimensions) })))
    .output(z.object({ rows: z.array(standingRowSchema), asOf }))
    .query(({ ctx, input }) => breakdown(withAudience(ctx), input, readAreaStanding)),
  backlog: limitedProcedure("figures")
    .input(z.object(scopeSchema.shape).omit({ from: true, to: true }))
    .output(z.object({ classes: z.array(backlogClassSchema), asOf }).nullable())
    .query(({ ctx, input }) => backlog(withAudience(ctx), input)),
  /** The complaints behind a figure, its value, and what its scope is chosen from; for the governor's office. */
  complaints: staffProcedure
    .input(drillInputSchema)
    .output(drillPageSchema.extend({ counted: z.number(), values: scopeValuesSchema }))
    .query(({ ctx, input }) => readDrill(ctx, input)),
});
