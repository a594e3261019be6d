import { z } from "zod";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { jakartaDay } from "@/server/domain/calendar";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { holdsOn } from "@/server/domain/validity";
import { router } from "@/server/trpc/init";
import { publicProcedure } from "@/server/trpc/procedures";

const groupSchema = z.object({ code: z.string(), name: localizedSchema, icon: z.string() });
const categorySchema = z.object({
  code: z.string(),
  groupCode: z.string(),
  name: localizedSchema,
  keywords: z.array(z.string()),
  isConfidential: z.boolean(),
});

export const categoryRouter = router({
  list: publicProcedure
    .output(z.object({ groups: z.array(groupSchema), categories: z.array(categorySchema) }))
    .query(async ({ ctx }) => {
      const [groups, categories] = await Promise.all([listCategoryGroups(ctx.db), listCategories(ctx.db)]);
      const today = jakartaDay(ctx.now);
      const named = <Row extends { nameId: string; nameEn: string }>(row: Row) => ({
        ...row,
        name: { id: row.nameId, en: row.nameEn },
      });
      return {
        groups: groups.map(named),
        categories: categories.filter((row) => holdsOn(row, today)).map(named),
      };
    }),
});
