import { z } from "zod";
import { listAreas } from "@/db/queries/area/areas";
import { areaPageSchema } from "@/server/domain/area/area-page";
import {
  areaFiguresSchema,
  areaNameSchema,
  childSchema,
  dashboardSchema,
  publicItemSchema,
} from "@/server/domain/area/dashboard";
import { areaLevels } from "@/server/domain/area/level";
import { areaSketchSchema } from "@/server/domain/area/outline";
import { spanSchema } from "@/server/domain/area/span";
import { jakartaDay } from "@/server/domain/calendar";
import { pointSchema } from "@/server/domain/complaint/input";
import { router } from "@/server/trpc/init";
import { cacheableProcedure, limitedProcedure } from "@/server/trpc/procedures";
import { dashboard } from "./dashboard";
import { drawSketch } from "./draw-sketch";
import { months } from "./months";
import { nameThePlace } from "./name-the-place";
import { newest } from "./newest";
import { overview } from "./overview";
import { readAreaPage } from "./read-area-page";

const areaSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(areaLevels),
  parentCode: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
});

const placeSchema = z.object({
  kind: z.enum(["inside", "near", "outside"]),
  kelurahanCode: z.string().nullable(),
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kota: z.string().nullable(),
  isNearBorder: z.boolean(),
});

const code = z.string().max(13);
const asOf = z.date().nullable();
/** Counts are a second or two behind. */
const live = { maxAge: 5, stale: 30 };
export const areaRouter = router({
  list: limitedProcedure("read")
    .input(z.object({ level: z.enum(areaLevels).optional() }))
    .output(z.array(areaSchema))
    .query(({ ctx, input }) => listAreas(ctx.db, jakartaDay(ctx.now), input.level)),
  sketch: limitedProcedure("read")
    .input(z.object({ code }))
    .output(areaSketchSchema)
    .query(({ ctx, input }) => drawSketch(ctx, input.code)),
  locate: limitedProcedure("read")
    .input(pointSchema)
    .output(placeSchema)
    .query(({ ctx, input }) => nameThePlace(ctx, input)),
  /** Every area's figures, for finding one. */
  overview: cacheableProcedure(live)
    .output(z.object({ from: z.string(), to: z.string(), asOf, areas: z.array(childSchema) }))
    .query(({ ctx }) => overview({ ...ctx, audience: "public" })),
  /** All that an area's page shows to everybody. */
  page: cacheableProcedure(live)
    .input(z.object({ code, span: spanSchema.default("") }))
    .output(areaPageSchema)
    .query(({ ctx, input }) => readAreaPage({ ...ctx, audience: "public" }, input)),
  dashboard: cacheableProcedure(live)
    .input(z.object({ code, span: spanSchema.default("") }))
    .output(dashboardSchema)
    .query(({ ctx, input }) => dashboard({ ...ctx, audience: "public" }, input)),
  /** The last 24 months of an area. */
  months: cacheableProcedure(live)
    .input(z.object({ code }))
    .output(
      areaNameSchema.extend({
        asOf,
        months: z.array(z.object({ period: z.string(), figures: areaFiguresSchema })),
      }),
    )
    .query(({ ctx, input }) => months({ ...ctx, audience: "public" }, input)),
  newest: cacheableProcedure(live)
    .input(z.object({ code }))
    .output(areaNameSchema.extend({ site: z.url(), items: z.array(publicItemSchema) }))
    .query(({ ctx, input }) => newest(ctx, input)),
});
