import { ZodError, z } from "zod";
import { DomainError } from "@/server/domain/errors";

type RefusalParts = {
  detail?: Readonly<Record<string, string | number>> | undefined;
  fields?: Readonly<Record<string, string[] | undefined>>;
};
type Issue = ZodError["issues"][number];

/** What a refusal concerns: the parameters of its message, and the key of the broken rule by field. */
export function explainRefusal(cause: unknown): RefusalParts {
  if (cause instanceof DomainError) return { detail: cause.detail };
  if (!(cause instanceof ZodError)) return {};
  const limit = cause.issues.map(limitOf).find((max) => max !== null) ?? null;
  return {
    ...(limit !== null && { detail: { max: limit } }),
    fields: z.flattenError(cause, keyOf).fieldErrors as RefusalParts["fields"] & object,
  };
}

/** Characters that a text may have at most; null for another broken rule. */
const limitOf = (issue: Issue): number | null =>
  issue.code === "too_big" && issue.origin === "string" ? Number(issue.maximum) : null;

/** The rule's own key; a text beyond its limit has one without being told. */
const keyOf = (issue: Issue): string =>
  limitOf(issue) !== null && !/^[a-z_]+$/.test(issue.message) ? "too_long" : issue.message;
