import { z } from "zod";
import { statusSchema } from "./event";
import { moveSchema } from "./input";
import { type Action, moves } from "./status";

const mostInBulk = 200;

/** A place and a photo belong to a single complaint. */
const single = ["place", "photo"] as const;

/** Whether a move is allowed in bulk: all its duties are the same for each complaint. */
export function isBulkMove(action: Action): boolean {
  const owed = moves.filter((move) => move.action === action).flatMap((move) => move.owes);
  return !single.some((duty) => owed.includes(duty));
}

/** One move for many, or, without an action, one note. Each complaint with the status that the officer saw. */
export const bulkSchema = moveSchema
  .omit({
    code: true,
    expectedStatus: true,
    expectedAssigneeId: true,
    seenAt: true,
    action: true,
    photos: true,
    point: true,
    kelurahanCode: true,
  })
  .extend({
    action: z.union([
      moveSchema.shape.action.refine(isBulkMove, "not_allowed"),
      /** Held complaints to the place that each names. */
      z.literal("verify"),
      z.literal("note"),
    ]),
    complaints: z
      .array(moveSchema.pick({ code: true, expectedStatus: true, expectedAssigneeId: true }))
      .min(1)
      .max(mostInBulk),
  });
export type BulkInput = z.infer<typeof bulkSchema>;

export const bulkResultSchema = z.object({
  code: z.string(),
  outcome: z.enum(["done", "refused", "conflict"]),
  status: statusSchema.nullable(),
  /** The stable key of a refusal, and its parameters. */
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;
