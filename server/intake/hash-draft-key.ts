import { createHash } from "node:crypto";

/**
 * The identity of a report that a browser made a random key for. Only the hash is stored, so that whoever shows the key
 * again is the browser that sent the report.
 */
export const hashDraftKey = (key: string): string => createHash("sha256").update(key).digest("base64url");
