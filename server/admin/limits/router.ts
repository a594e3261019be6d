import { z } from "zod";
import {
  addDisclosureLimitSchema,
  addExtensionLimitSchema,
  addHandOverLimitSchema,
  addHoldLimitSchema,
  addMessageLimitSchema,
  addQuestionLimitSchema,
  addRetentionRuleSchema,
  disclosureLimitSchema,
  extensionLimitSchema,
  handOverLimitSchema,
  holdLimitSchema,
  messageLimitSchema,
  questionLimitSchema,
  retentionRuleSchema,
} from "@/server/domain/admin/limits";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { addLimit } from "./add-limit";
import { listLimits } from "./list-limits";

const version = { id: z.number(), validTo: z.string().nullable() };
const limitsSchema = z.object({
  extensions: z.array(extensionLimitSchema.extend(version)),
  handOvers: z.array(handOverLimitSchema.extend(version)),
  questions: z.array(questionLimitSchema.extend(version)),
  holds: z.array(holdLimitSchema.extend(version)),
  disclosures: z.array(disclosureLimitSchema.extend(version)),
  keepings: z.array(retentionRuleSchema.extend(version)),
  messages: z.array(messageLimitSchema.extend(version)),
  /** Months whose public files are frozen, the newest first: no limit changes them. */
  frozenMonths: z.array(z.string()),
});

export const limitsRouter = router({
  /** Every version of every limit, the newest first. */
  list: adminProcedure.output(limitsSchema).query(({ ctx }) => listLimits(ctx.db)),
  addExtension: adminProcedure
    .input(addExtensionLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "extension_limit", input)),
  addHandOver: adminProcedure
    .input(addHandOverLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "hand_over_limit", input)),
  addQuestion: adminProcedure
    .input(addQuestionLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "question_limit", input)),
  addHold: adminProcedure
    .input(addHoldLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "hold_limit", input)),
  addDisclosure: adminProcedure
    .input(addDisclosureLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "disclosure_limit", input)),
  addRetention: adminProcedure
    .input(addRetentionRuleSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "keeping_limit", input)),
  addMessage: adminProcedure
    .input(addMessageLimitSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => addLimit(ctx, "message_limit", input)),
});
