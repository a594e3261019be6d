import { TRPCError } from "@trpc/server";
import { DomainError, type DomainErrorCode } from "@/server/domain/errors";
import { log, traceOf } from "@/server/log";

type Refusal = { code: TRPCError["code"]; message: string };

const codes: Record<DomainErrorCode, TRPCError["code"]> = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  INVALID: "BAD_REQUEST",
  CONFLICT: "CONFLICT",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
};

/** What Postgres itself refuses for a reason that the caller can do something about, by SQLSTATE. */
const refusedByPostgres: Readonly<Record<string, Refusal>> = {
  // Two writers waited for each other, and this one was given up.
  "40P01": { code: "CONFLICT", message: "changed_meanwhile" },
  "40001": { code: "CONFLICT", message: "changed_meanwhile" },
  // A NUL, or half of a surrogate pair: no text that can be kept.
  "22021": { code: "BAD_REQUEST", message: "invalid_input" },
  "22P05": { code: "BAD_REQUEST", message: "invalid_input" },
};

/**
 * The one place where a rule's refusal, or Postgres's own, becomes a transport error. What nobody expected is logged
 * by its place in the code and goes on without its cause: a failed query's message holds a citizen's words.
 */
export function toTransportError(error: TRPCError, path: string): TRPCError {
  const { cause } = error;
  if (cause instanceof DomainError)
    return new TRPCError({ code: codes[cause.code], message: cause.message, cause });
  const refusal = findRefusal(cause);
  if (refusal) return new TRPCError({ ...refusal, cause });
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  log().error({ path, ...traceOf(cause ?? error) }, "procedure failed");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "internal" });
}

/** The query layer wraps what the driver throws. */
function findRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const known = "code" in error ? refusedByPostgres[String(error.code)] : undefined;
  return known ?? findRefusal(error.cause);
}
