import { z } from "zod";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { listCategoryChoices } from "./list-category-choices";

const groupSchema = z.object({ code: z.string(), name: localizedSchema, icon: z.string() });
const categorySchema = z.object({
  code: z.string(),
  groupCode: z.string(),
  name: localizedSchema,
  keywords: z.array(z.string()),
  isConfidential: z.boolean(),
});

export const categoryRouter = router({
  list: limitedProcedure("read")
    .output(z.object({ groups: z.array(groupSchema), categories: z.array(categorySchema) }))
    .query(({ ctx }) => listCategoryChoices(ctx)),
});
