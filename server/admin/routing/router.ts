import { z } from "zod";
import { reasonSchema } from "@/server/domain/admin/input";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { routingRuleSchema, saveRoutingRuleSchema } from "@/server/domain/routing/rule";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { tryRule } from "./list-rules";
import { readRoutingDesk } from "./read-routing-desk";
import { raiseRule, removeRule, saveRule } from "./save-rule";

const id = z.number().int();
const ruleSchema = routingRuleSchema.safeExtend({
  id,
  validFrom: z.string(),
  problem: z.string().nullable(),
});
const named = z.array(z.object({ code: z.string(), name: z.string() }));
const localized = z.array(z.object({ code: z.string(), name: localizedSchema }));
const routingDeskSchema = z.object({
  rules: z.array(ruleSchema),
  groups: localized,
  categories: localized,
  channels: named,
  areas: named,
  units: named,
});
const dryRunSchema = z.object({
  complaints: z.number(),
  elsewhere: z.number(),
  coordinated: z.number(),
  rightBefore: z.number(),
  rightAfter: z.number(),
  flows: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), count: z.number() })),
  samples: z.array(z.string()),
});

export const routingRouter = router({
  /** All that the page of the rules shows. */
  desk: adminProcedure.output(routingDeskSchema).query(({ ctx }) => readRoutingDesk(ctx)),
  dryRun: adminProcedure
    .input(z.object({ id: id.nullable(), rule: routingRuleSchema }))
    .output(dryRunSchema)
    .query(({ ctx, input }) => tryRule(ctx, input)),
  save: adminProcedure
    .input(saveRoutingRuleSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => saveRule(ctx, input)),
  remove: adminProcedure
    .input(z.object({ id, reason: reasonSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => removeRule(ctx, input)),
  raise: adminProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => raiseRule(ctx, input)),
});
