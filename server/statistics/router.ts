import { z } from "zod";
import { listPublicSnapshots } from "@/db/queries/statistics/snapshots";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { figuresSchema, readAreaStanding, standingSchema } from "@/server/domain/statistics/figures";
import { dimensions, scopeSchema } from "@/server/domain/statistics/scope";
import type { Context } from "@/server/trpc/context";
import { router } from "@/server/trpc/init";
import { publicProcedure, staffProcedure } from "@/server/trpc/procedures";
import { backlog } from "./backlog";
import { breakdown } from "./breakdown";
import { drillInputSchema, drillPageSchema } from "./list-complaints";
import { readDrill } from "./read-drill";
import { readStatistics } from "./read-statistics";
import { readValues } from "./values";

/** Officers read exact figures, anybody else disclosed ones. */
const withAudience = (ctx: Context) => ({ ...ctx, audience: audienceOf(ctx.actor) });

const asOf = z.date().nullable();
const valueSchema = z.object({ key: z.string(), name: localizedSchema });

export const statisticsRouter = router({
  report: publicProcedure
    .input(scopeSchema)
    .output(
      z.object({
        totals: figuresSchema,
        before: z.object({ from: z.string(), to: z.string(), totals: figuresSchema }),
        series: z.array(z.object({ period: z.string(), figures: figuresSchema })),
        asOf,
      }),
    )
    .query(({ ctx, input }) => readStatistics(withAudience(ctx), input)),
  breakdown: publicProcedure
    .input(scopeSchema.and(z.object({ by: z.enum(dimensions) })))
    .output(z.object({ rows: z.array(valueSchema.extend({ figures: standingSchema })), asOf }))
    .query(({ ctx, input }) => breakdown(withAudience(ctx), input, readAreaStanding)),
  backlog: publicProcedure
    .input(z.object(scopeSchema.shape).omit({ from: true, to: true }))
    .output(
      z
        .object({
          classes: z.array(
            z.object({
              fromDays: z.number(),
              toDays: z.number().nullable(),
              open: z.number(),
              overdue: z.number(),
            }),
          ),
          asOf,
        })
        .nullable(),
    )
    .query(({ ctx, input }) => backlog(withAudience(ctx), input)),
  /** The frozen months that anybody may read, the latest first. */
  snapshots: publicProcedure
    .output(
      z.array(
        z.object({ month: z.string(), frozenAt: z.date(), signature: z.string(), publicKey: z.string() }),
      ),
    )
    .query(({ ctx }) => listPublicSnapshots(ctx.db)),
  /** The complaints behind a figure, and its value; for the governor's office. */
  complaints: staffProcedure
    .input(drillInputSchema)
    .output(drillPageSchema.extend({ counted: z.number() }))
    .query(({ ctx, input }) => readDrill(ctx, input)),
  /** The values that each dimension may be narrowed to; sensitive categories one by one for officers only. */
  values: publicProcedure
    .output(z.record(z.enum(dimensions), z.array(valueSchema.extend({ within: z.string() }))))
    .query(({ ctx }) => readValues(withAudience(ctx))),
});
