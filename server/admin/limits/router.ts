import { z } from "zod";
import {
  listDisclosureLimits,
  listExtensionLimits,
  listHandOverLimits,
  listMessageLimits,
  listQuestionLimits,
  listRetentionRules,
} from "@/db/queries/admin/limits";
import {
  addDisclosureLimitSchema,
  addExtensionLimitSchema,
  addHandOverLimitSchema,
  addMessageLimitSchema,
  addQuestionLimitSchema,
  addRetentionRuleSchema,
  disclosureLimitSchema,
  extensionLimitSchema,
  handOverLimitSchema,
  messageLimitSchema,
  questionLimitSchema,
  retentionRuleSchema,
} from "@/server/domain/admin/limits";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { addLimit } from "./add-limit";

const version = { id: z.number(), validTo: z.string().nullable() };
const newestFirst = (a: { validFrom: string }, b: { validFrom: string }) =>
  b.validFrom.localeCompare(a.validFrom);

export const limitsRouter = router({
  extensions: adminProcedure
    .output(z.array(extensionLimitSchema.extend(version)))
    .query(async ({ ctx }) => (await listExtensionLimits(ctx.db)).sort(newestFirst)),
  addExtension: adminProcedure
    .input(addExtensionLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "extension_limit", input)),
  handOvers: adminProcedure
    .output(z.array(handOverLimitSchema.extend(version)))
    .query(async ({ ctx }) => (await listHandOverLimits(ctx.db)).sort(newestFirst)),
  addHandOver: adminProcedure
    .input(addHandOverLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "hand_over_limit", input)),
  questions: adminProcedure
    .output(z.array(questionLimitSchema.extend(version)))
    .query(async ({ ctx }) => (await listQuestionLimits(ctx.db)).sort(newestFirst)),
  addQuestion: adminProcedure
    .input(addQuestionLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "question_limit", input)),
  disclosures: adminProcedure
    .output(z.array(disclosureLimitSchema.extend(version)))
    .query(async ({ ctx }) => (await listDisclosureLimits(ctx.db)).sort(newestFirst)),
  addDisclosure: adminProcedure
    .input(addDisclosureLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "disclosure_limit", input)),
  keepings: adminProcedure
    .output(z.array(retentionRuleSchema.extend(version)))
    .query(async ({ ctx }) => (await listRetentionRules(ctx.db)).sort(newestFirst)),
  addRetention: adminProcedure
    .input(addRetentionRuleSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "keeping_limit", input)),
  messages: adminProcedure
    .output(z.array(messageLimitSchema.extend(version)))
    .query(async ({ ctx }) => (await listMessageLimits(ctx.db)).sort(newestFirst)),
  addMessage: adminProcedure
    .input(addMessageLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "message_limit", input)),
});
