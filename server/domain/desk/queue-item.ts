import { z } from "zod";
import { pendingSchema, statusSchema } from "../complaint/event";
import { localizedSchema } from "../complaint/privacy";
import { actions } from "../complaint/status";

/** One row of the queue. */
export const queueItemSchema = z.object({
  code: z.string(),
  status: statusSchema,
  pending: pendingSchema,
  category: localizedSchema,
  excerpt: z.string().nullable(),
  isTextWithheld: z.boolean(),
  kelurahan: z.string().nullable(),
  holder: z.string().nullable(),
  submittedAt: z.date(),
  coordinationDueAt: z.date().nullable(),
  completionDueAt: z.date(),
  isOverdue: z.boolean(),
  isPublic: z.boolean(),
  reopenCount: z.number(),
  assigneeStaffId: z.number().nullable(),
  assignee: z.string().nullable(),
  moves: z.array(z.enum(actions)),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

/** The same on an area's page. */
export const areaQueueItemSchema = queueItemSchema.pick({
  code: true,
  status: true,
  category: true,
  completionDueAt: true,
  isOverdue: true,
});
export type AreaQueueItem = z.infer<typeof areaQueueItemSchema>;
