import { z } from "zod";
import { listComingAttributes } from "@/db/queries/open311/attributes";
import { jakartaDay } from "@/server/domain/calendar";
import { datatypes } from "@/server/domain/open311/attribute";
import { endAttributeSchema, saveAttributeSchema } from "@/server/domain/open311/attribute-input";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
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

export const attributesRouter = router({
  list: adminProcedure
    .output(z.array(attributeSchema))
    .query(({ ctx }) => listComingAttributes(ctx.db, jakartaDay(ctx.now))),
  save: adminProcedure
    .input(saveAttributeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => saveAttribute(ctx, input)),
  end: adminProcedure
    .input(endAttributeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => endAttribute(ctx, input)),
});
