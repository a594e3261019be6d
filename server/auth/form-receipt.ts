import { z } from "zod";
import { minutes } from "@/server/domain/duration";
import { seal, unseal } from "./seal";

const receiptSchema = z.object({ code: z.string(), secret: z.string(), until: z.number() });
const validMs = minutes(10);

/**
 * A receipt for the address of a page in another site's frame, where browsers hold no cookie of ours. It is sealed and
 * opens nothing but that page, for ten minutes.
 */
export const sealReceipt = (secretKey: string, shown: { code: string; secret: string }, now: Date): string =>
  seal(secretKey, JSON.stringify({ ...shown, until: now.getTime() + validMs }), "form receipt").toString(
    "base64url",
  );

/** The number and the secret of a receipt of ours; null later, and for any other text. */
export function openReceiptOf(secretKey: string, sealed: string, now: Date) {
  try {
    const text = unseal(secretKey, Buffer.from(sealed, "base64url"), "form receipt");
    const { until, ...shown } = receiptSchema.parse(JSON.parse(text));
    return until > now.getTime() ? shown : null;
  } catch {
    return null;
  }
}
