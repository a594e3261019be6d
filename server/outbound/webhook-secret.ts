import { randomBytes } from "node:crypto";

/** What a subscriber checks our signatures with; 256 random bits. */
export const makeWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64url")}`;
