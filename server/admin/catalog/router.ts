import { z } from "zod";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { listChannels } from "@/db/queries/channels/channels";
import {
  changeCategorySchema,
  changeChannelSchema,
  changeUnitSchema,
  saveTemplateSchema,
} from "@/server/domain/admin/catalog";
import { channelClasses, weights } from "@/server/domain/complaint/category";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { statuses } from "@/server/domain/complaint/status";
import { unitKinds } from "@/server/domain/staff/role";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { changeCategory } from "./change-category";
import { changeChannel } from "./change-channel";
import { changeUnit } from "./change-unit";
import { listCategoryRules, listReplyTemplates } from "./list-catalog";
import { saveTemplate } from "./save-template";

const validity = { validFrom: z.string(), validTo: z.string().nullable() };
const unitSchema = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(unitKinds),
  ...validity,
});
const categorySchema = z.object({
  code: z.string(),
  groupCode: z.string(),
  nameId: z.string(),
  nameEn: z.string(),
  keywords: z.array(z.string()),
  defaultUnitCode: z.string().nullable(),
  weight: z.enum(weights),
  isSensitive: z.boolean(),
  isConfidential: z.boolean(),
  ...validity,
});
const channelSchema = z.object({
  code: z.string(),
  name: z.string(),
  class: z.enum(channelClasses),
  isConfidential: z.boolean(),
  placesAlone: z.boolean(),
  ...validity,
});
const templateSchema = z.object({
  id: z.number(),
  name: z.string(),
  groupCode: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  text: z.string(),
  isActive: z.boolean(),
});

const unitNameSchema = unitSchema.pick({ code: true, name: true });
const groupSchema = z.object({ code: z.string(), name: localizedSchema });

export const unitsRouter = router({
  list: adminProcedure.output(z.array(unitSchema)).query(({ ctx }) => listUnitRows(ctx.db)),
  change: adminProcedure
    .input(changeUnitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeUnit(ctx, input)),
});

export const categoriesRouter = router({
  list: adminProcedure
    .output(z.object({ categories: z.array(categorySchema), units: z.array(unitNameSchema) }))
    .query(({ ctx }) => listCategoryRules(ctx)),
  change: adminProcedure
    .input(changeCategorySchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeCategory(ctx, input)),
});

export const channelsRouter = router({
  list: adminProcedure.output(z.array(channelSchema)).query(({ ctx }) => listChannels(ctx.db)),
  change: adminProcedure
    .input(changeChannelSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeChannel(ctx, input)),
});

export const templatesRouter = router({
  list: adminProcedure
    .output(z.object({ templates: z.array(templateSchema), groups: z.array(groupSchema) }))
    .query(({ ctx }) => listReplyTemplates(ctx)),
  save: adminProcedure
    .input(saveTemplateSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
});
