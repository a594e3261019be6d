import { randomBytes } from "node:crypto";

/** The secret with which a subscriber checks our signatures; 256 random bits. */
export const makeWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64url")}`;
