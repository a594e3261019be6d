import { z } from "zod";
import { weights } from "../complaint/category";
import { escalationTargets, escalationTriggers } from "../complaint/escalation";
import { means } from "../notification/reason";
import { nameSchema, reasonSchema } from "./input";

const whole = (least: number, most: number) =>
  z.number().int("number_wrong").min(least, "number_wrong").max(most, "number_wrong");

export const extensionLimitSchema = z.object({
  weight: z.enum(weights).nullable(),
  /** Zero forbids extensions. */
  maxCount: whole(0, 20),
  maxDays: whole(1, 1_000),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addExtensionLimitSchema = extensionLimitSchema.extend({ reason: reasonSchema });

export const handOverLimitSchema = z.object({
  maxHops: whole(1, 100),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addHandOverLimitSchema = handOverLimitSchema.extend({ reason: reasonSchema });

export const questionLimitSchema = z.object({
  answerDays: whole(1, 365),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addQuestionLimitSchema = questionLimitSchema.extend({ reason: reasonSchema });

/** Public figures lack what is held, so that nobody holds it for long. */
export const heldDaysBounds = { least: 1, most: 14 } as const;

export const holdLimitSchema = z.object({
  heldDays: whole(heldDaysBounds.least, heldDaysBounds.most),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addHoldLimitSchema = holdLimitSchema.extend({ reason: reasonSchema });

/** Of one alone nothing is hidden, and above fifty public figures would hold next to none. */
/** The basis of the rows that every installation begins with. */
export const initialBasis = "Ketentuan awal sistem";

export const smallestDisclosed = { least: 2, most: 50 } as const;

export const disclosureLimitSchema = z.object({
  smallest: whole(smallestDisclosed.least, smallestDisclosed.most),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addDisclosureLimitSchema = disclosureLimitSchema.extend({ reason: reasonSchema });

export const retentionRuleSchema = z.object({
  handledDays: whole(1, 3_650),
  deadDays: whole(1, 3_650),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addRetentionRuleSchema = retentionRuleSchema.extend({ reason: reasonSchema });

export const messageLimitSchema = z.object({
  closedDays: whole(1, 3_650),
  basis: nameSchema,
  validFrom: z.iso.date(),
});
export const addMessageLimitSchema = messageLimitSchema.extend({ reason: reasonSchema });

export const stepSchema = z.object({
  trigger: z.enum(escalationTriggers),
  /** From the trigger's deadline; negative is before it. At most 90 days either way. */
  afterMinutes: whole(-129_600, 129_600),
  target: z.enum(escalationTargets),
  means: z.array(z.enum(means)).min(1, "means_missing").max(means.length),
  isUrgent: z.boolean(),
});

export const saveStepSchema = stepSchema.extend({
  /** Null adds a level; else the row that ends when this one begins. */
  id: z.number().int().nullable(),
  validFrom: z.iso.date(),
  reason: reasonSchema,
});
export type SaveStepInput = z.infer<typeof saveStepSchema>;

export const endStepSchema = z.object({
  id: z.number().int(),
  validTo: z.iso.date(),
  reason: reasonSchema,
});
export type EndStepInput = z.infer<typeof endStepSchema>;
