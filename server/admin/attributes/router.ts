import { z } from "zod";
import { datatypes } from "@/server/domain/open311/attribute";
import { endAttributeSchema, saveAttributeSchema } from "@/server/domain/open311/attribute-input";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { listQuestions } from "./list-questions";
import { endAttribute, saveAttribute } from "./save-attribute";

const attributeSchema = z.object({
  id: z.number(),
  categoryCode: z.string(),
  code: z.string(),
  position: z.number(),
  datatype: z.enum(datatypes),
  isRequired: z.boolean(),
  description: z.string(),
  hint: z.string().nullable(),
  values: z.array(z.object({ key: z.string(), name: z.string() })),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const categorySchema = z.object({
  code: z.string(),
  nameId: z.string(),
  nameEn: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const attributesRouter = router({
  list: adminProcedure
    .output(z.object({ questions: z.array(attributeSchema), categories: z.array(categorySchema) }))
    .query(({ ctx }) => listQuestions(ctx)),
  save: adminProcedure
    .input(saveAttributeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => saveAttribute(ctx, input)),
  end: adminProcedure
    .input(endAttributeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => endAttribute(ctx, input)),
});
