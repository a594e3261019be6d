import { z } from "zod";
import { listAreas } from "@/db/queries/areas";
import { pointSchema } from "@/server/domain/complaint/input";
import { router } from "@/server/trpc/init";
import { publicProcedure } from "@/server/trpc/procedures";
import { nameThePlace } from "./name-the-place";

const areaSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(["kota", "kecamatan", "kelurahan"]),
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

export const areaRouter = router({
  list: publicProcedure
    .input(z.object({ level: z.enum(["kota", "kecamatan", "kelurahan"]).optional() }))
    .output(z.array(areaSchema))
    .query(({ ctx, input }) => listAreas(ctx.db, input.level)),
  locate: publicProcedure
    .input(pointSchema)
    .output(placeSchema)
    .query(({ ctx, input }) => nameThePlace(ctx, input)),
});
