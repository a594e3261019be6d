import { createHash } from "node:crypto";

/**
 * The id of a complaint whose browser made a random key. Only the hash is stored, so a browser that shows the key is
 * the one that sent the complaint.
 */
export const hashDraftKey = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** The id of what a draft said when it was sent: sent again after an edit, it is another message. */
export const hashDraft = (key: string, content: unknown): string =>
  `${hashDraftKey(key)}.${hashDraftKey(`${key}${JSON.stringify(content)}`)}`;
