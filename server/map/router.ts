import { z } from "zod";
import { statusSchema } from "@/server/domain/complaint/event";
import { pointSchema } from "@/server/domain/complaint/input";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { mapFilterSchema, tileInputSchema } from "@/server/domain/map/input";
import {
  cityCountSchema,
  mapFiguresSchema,
  mapHomeSchema,
  mapNamesSchema,
} from "@/server/domain/map/map-home";
import { tileSchema } from "@/server/domain/map/response";
import { publicTextSchema } from "@/server/domain/masking/public-text";
import { router } from "@/server/trpc/init";
import { cacheableProcedure, limitedProcedure } from "@/server/trpc/procedures";
import { countCity, countLevel } from "./count-level";
import { listMapNames } from "./list-map-names";
import { readMapFigures } from "./read-figures";
import { readMapHome } from "./read-home";
import { readTile } from "./read-tile";
import { searchPlaces } from "./search";
import { showNearby } from "./show-nearby";
import { showOnMap } from "./show-on-map";

const levels = z.enum(["kota", "kecamatan", "kelurahan"]);
const counted = { count: z.number(), overdue: z.number() };
const place = { latitude: z.number(), longitude: z.number() };
/** Shorter than the intervals of worker and browser, so that a new complaint appears at the next one. */
const moment = { maxAge: 3, stale: 10 };

export const mapRouter = router({
  /** All that the first view of the map's page shows, but its tiles. */
  home: cacheableProcedure(moment)
    .input(mapFilterSchema)
    .output(mapHomeSchema)
    .query(({ ctx, input }) => readMapHome({ ...ctx, audience: "public" }, input)),
  /** What a close view names; asked once. */
  names: cacheableProcedure({ maxAge: 300, stale: 86_400 })
    .output(mapNamesSchema)
    .query(({ ctx }) => listMapNames(ctx)),
  /** One tile of the map. */
  tile: cacheableProcedure(moment)
    .input(tileInputSchema)
    .output(tileSchema)
    .query(({ ctx, input: { z: zoom, x, y, ...filter } }) =>
      readTile({ ...ctx, audience: "public" }, { z: zoom, x, y }, filter),
    ),
  /** The whole city, with the complaints that belong to no area. */
  city: cacheableProcedure(moment)
    .input(mapFilterSchema)
    .output(cityCountSchema)
    .query(({ ctx, input }) => countCity({ ...ctx, audience: "public" }, input)),
  counts: limitedProcedure("read")
    .input(mapFilterSchema.extend({ level: levels }))
    .output(z.array(z.object({ code: z.string(), ...counted })))
    .query(({ ctx, input: { level, ...filter } }) =>
      countLevel({ ...ctx, audience: "public" }, level, filter),
    ),
  /** One complaint of the map, for its popup. */
  point: limitedProcedure("read")
    .input(z.object({ code: z.string().max(32) }))
    .output(
      z.object({
        code: z.string(),
        status: statusSchema,
        category: localizedSchema,
        submittedAt: z.date(),
        isOverdue: z.boolean(),
        isCoarse: z.boolean(),
        kelurahan: z.string().nullable(),
        photoId: z.string().nullable(),
      }),
    )
    .query(({ ctx, input }) => showOnMap(ctx, input.code)),
  search: limitedProcedure("read")
    .input(z.object({ words: z.string().trim().min(3).max(80) }))
    .output(
      z.object({
        areas: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            level: levels,
            parentCode: z.string().nullable(),
            ...place,
          }),
        ),
        landmarks: z.array(z.object({ landmark: publicTextSchema, count: z.number(), ...place })),
      }),
    )
    .query(({ ctx, input }) => searchPlaces(ctx, input.words)),
  /** Open complaints of the category within 150 m, among which the reporter may find their own. */
  nearby: limitedProcedure("read")
    .input(z.object({ point: pointSchema, groupCode: z.string().max(32) }))
    .output(
      z.array(
        z.object({
          code: z.string(),
          status: statusSchema,
          submittedAt: z.date(),
          excerpt: publicTextSchema,
          category: localizedSchema,
        }),
      ),
    )
    .query(({ ctx, input }) => showNearby(ctx, input)),
  figures: limitedProcedure("read")
    .output(mapFiguresSchema)
    .query(({ ctx }) => readMapFigures({ ...ctx, audience: "public" })),
});
