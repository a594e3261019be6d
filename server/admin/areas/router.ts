import { z } from "zod";
import { listAreaRows } from "@/db/queries/area-register";
import { changeAreaSchema } from "@/server/domain/admin/area";
import { areaLevels } from "@/server/domain/area/level";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { changeArea } from "./change-area";

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

/** Rows of one page; who looks for more says more of the name. */
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
});
