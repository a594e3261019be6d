import { z } from "zod";
import { listAreaRows } from "@/db/queries/area/area-register";
import { changeAreaSchema } from "@/server/domain/admin/area";
import { splitAreaSchema, splitFileSchema, withdrawSplitSchema } from "@/server/domain/admin/split";
import { areaLevels } from "@/server/domain/area/level";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { changeArea } from "./change-area";
import { findArea } from "./find-area";
import { previewSplit } from "./preview-split";
import { splitArea } from "./split-area";
import { withdrawSplit } from "./withdraw-split";

const areaSchema = z.object({
  id: z.number(),
  code: z.string(),
  level: z.enum(areaLevels),
  name: z.string(),
  aliases: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
const filterSchema = z.object({
  words: z.string().trim().max(60).nullish(),
  level: z.enum(areaLevels).nullish(),
});

const splitPreviewSchema = z.object({
  /** The old area as an SVG path in a box of `width` × `height`. */
  sketch: z.object({ path: z.string(), width: z.number(), height: z.number() }),
  isApproximate: z.boolean(),
  squareKilometres: z.number(),
  /** Of the old area: what no part covers, and what the parts cover outside it. */
  gapPercent: z.number(),
  beyondPercent: z.number(),
  /** Open complaints counted; `isMore` when there are more. */
  open: z.number(),
  isMore: z.boolean(),
  withoutPoint: z.number(),
  parts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      squareKilometres: z.number(),
      open: z.number(),
      /** In the box of the sketch, with the position of its number. */
      path: z.string(),
      x: z.number(),
      y: z.number(),
    }),
  ),
});

/** Rows per page; a search narrows them. */
const most = 100;

export const areasRouter = router({
  list: adminProcedure
    .input(filterSchema)
    .output(z.array(areaSchema))
    .query(({ ctx, input: { words, level } }) =>
      listAreaRows(ctx.db, { words: words || null, level: level ?? null }, most),
    ),
  change: adminProcedure
    .input(changeAreaSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeArea(ctx, input)),
  byCode: adminProcedure
    .input(z.object({ code: z.string().max(13) }))
    .output(areaSchema)
    .query(({ ctx, input }) => findArea(ctx, input)),
  /** The effect of a file on a kelurahan; a mutation because the file is large. Nothing is written. */
  previewSplit: adminProcedure
    .input(splitFileSchema)
    .output(splitPreviewSchema)
    .mutation(({ ctx, input }) => previewSplit(ctx, input)),
  split: adminProcedure
    .input(splitAreaSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => splitArea(ctx, input)),
  withdrawSplit: adminProcedure
    .input(withdrawSplitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => withdrawSplit(ctx, input)),
});
