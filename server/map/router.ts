import { z } from "zod";
import { countByArea, listNearby } from "@/db/queries/map";
import { statusSchema } from "@/server/domain/complaint/event";
import { pointSchema } from "@/server/domain/complaint/input";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { env } from "@/server/env";
import { router } from "@/server/trpc/init";
import { publicProcedure } from "@/server/trpc/procedures";
import { readFigures } from "./read-figures";
import { showPoints } from "./show-points";

const filterFields = {
  statuses: z.array(statusSchema).max(12).nullable().default(null),
  groups: z.array(z.string().max(32)).max(20).nullable().default(null),
  overdue: z.boolean().default(false),
};

const boxSchema = z.object({
  west: z.number().min(-180).max(180),
  south: z.number().min(-90).max(90),
  east: z.number().min(-180).max(180),
  north: z.number().min(-90).max(90),
});

/** Single complaints are for near views: a wider box would let a rare filter read the whole city. Degrees. */
const widestBox = 0.2;
const nearBoxSchema = boxSchema.refine(
  ({ west, south, east, north }) => east - west <= widestBox && north - south <= widestBox,
  "box_too_wide",
);

const markSchema = z.object({
  code: z.string(),
  status: statusSchema,
  latitude: z.number(),
  longitude: z.number(),
  isOverdue: z.boolean(),
  isCoarse: z.boolean(),
  category: localizedSchema,
});

export const mapRouter = router({
  counts: publicProcedure
    .input(z.object({ level: z.enum(["kota", "kecamatan", "kelurahan"]), ...filterFields }))
    .output(z.array(z.object({ code: z.string(), count: z.number(), overdue: z.number() })))
    .query(({ ctx, input }) => countByArea(ctx.db, input.level, input)),
  points: publicProcedure
    .input(z.object({ box: nearBoxSchema, ...filterFields }))
    .output(z.object({ marks: z.array(markSchema), hasMore: z.boolean() }))
    .query(({ ctx, input }) => showPoints(ctx, input.box, input)),
  /** Open complaints of the same kind within 150 m, so that a citizen may find hers already reported. */
  nearby: publicProcedure
    .input(z.object({ point: pointSchema, groupCode: z.string().max(32) }))
    .output(
      z.array(
        z.object({
          code: z.string(),
          status: statusSchema,
          submittedAt: z.date(),
          excerpt: z.string(),
          category: localizedSchema,
        }),
      ),
    )
    .query(({ ctx, input }) => listNearby(ctx.db, input.point, input.groupCode, 150)),
  /** The optional background that the installation configured. */
  tiles: publicProcedure
    .output(z.object({ url: z.string(), attribution: z.string() }).nullable())
    .query(() => (env.TILE_URL ? { url: env.TILE_URL, attribution: env.TILE_ATTRIBUTION } : null)),
  figures: publicProcedure
    .output(
      z.object({
        receivedToday: z.number(),
        open: z.number(),
        overdue: z.number(),
        resolved: z.number(),
        asOf: z.date(),
      }),
    )
    .query(({ ctx }) => readFigures(ctx)),
});
