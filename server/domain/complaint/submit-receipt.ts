import { z } from "zod";

const receiptSchema = z.object({ code: z.string(), secret: z.string() });

/** What the browser that sent a complaint gets. */
export const submitReceiptSchema = receiptSchema.extend({
  /** Photos of the request that the complaint does not have: deleted after a day, or used before. */
  photosLeftOut: z.number().int().nonnegative(),
  /** Complaints of the same draft with other content. */
  others: z.array(receiptSchema),
});
export type SubmitReceipt = z.infer<typeof submitReceiptSchema>;
