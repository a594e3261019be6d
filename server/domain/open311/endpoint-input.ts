import { z } from "zod";
import { reasonSchema } from "../admin/input";

const word = z.string().trim().min(1).max(200);
const optional = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((value) => value || null);

const withoutSlashes = (url: string): string => (url.endsWith("/") ? withoutSlashes(url.slice(0, -1)) : url);

export const saveEndpointSchema = z.object({
  unitId: z.number().int(),
  /** Whether the unit may have none yet; or else its system is changed. */
  isNew: z.boolean().default(false),
  /** Up to and including the version; trailing slashes are dropped. */
  baseUrl: z.url("url_not_https").max(500).transform(withoutSlashes),
  jurisdictionId: optional,
  /** Null keeps the stored one. */
  apiKey: optional,
  /** Our category's code → their service's code; `*` for every other category. */
  services: z.record(word, word).refine((map) => Object.keys(map).length > 0, "services_missing"),
  tellsChanges: z.boolean(),
  isActive: z.boolean(),
  reason: reasonSchema,
});
export type SaveEndpointInput = z.infer<typeof saveEndpointSchema>;

/** Lines `our-category = their-service` as an administrator types them; null when one of them is invalid. */
export function parseServiceLines(text: string): Record<string, string> | null {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  const pairs = lines.map((line) => line.split("=").map((part) => part.trim()));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(""))) return null;
  return Object.fromEntries(pairs);
}

export const writeServiceLines = (services: Readonly<Record<string, string>>): string =>
  Object.entries(services)
    .map(([ours, theirs]) => `${ours} = ${theirs}`)
    .join("\n");
