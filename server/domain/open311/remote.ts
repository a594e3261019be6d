import { z } from "zod";
import { parseMoment } from "./moment";

/** Text, or a number from a server that ignores the standard; blank for none. */
const word = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value?.trim() || null);
const moment = word.transform((value) => (value ? parseMoment(value) : null));

const requestSchema = z.object({
  service_request_id: word,
  status: word.transform((value) =>
    value?.toLowerCase() === "closed" ? ("closed" as const) : ("open" as const),
  ),
  status_notes: word,
  requested_datetime: moment,
  updated_datetime: moment,
  media_url: word,
});

/** A request of another Open311 server. */
export type Remote = {
  id: string;
  status: "open" | "closed";
  notes: string | null;
  requestedAt: Date | null;
  updatedAt: Date | null;
  mediaUrl: string | null;
};

/** Some servers wrap the list in an object. */
function listOf(text: string): unknown[] {
  const content: unknown = JSON.parse(text);
  if (Array.isArray(content)) return content;
  const inside = content && typeof content === "object" ? Object.values(content).find(Array.isArray) : null;
  if (!inside) throw new Error("the answer is no list");
  return inside as unknown[];
}

/** The requests of a JSON response; those without a number are left out. @throws Error when it is no list */
export function readRemoteRequests(text: string): Remote[] {
  return listOf(text).flatMap((one) => {
    const parsed = requestSchema.safeParse(one);
    if (!parsed.success || parsed.data.service_request_id === null) return [];
    const { service_request_id: id, status, status_notes: notes, media_url: mediaUrl, ...at } = parsed.data;
    return [
      { id, status, notes, mediaUrl, requestedAt: at.requested_datetime, updatedAt: at.updated_datetime },
    ];
  });
}

const postedSchema = z.object({ service_request_id: word.optional(), token: word.optional() });

/** The result of a post: its number, or a token for a later number. @throws Error when it has neither */
export function readRemotePosted(text: string): { id: string | null; token: string | null } {
  const { service_request_id: id = null, token = null } = postedSchema.parse(listOf(text)[0]);
  if (!id && !token) throw new Error("the answer names neither a number nor a token");
  return { id, token };
}
