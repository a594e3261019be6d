import { TRPCError } from "@trpc/server";
import { DomainError, type DomainErrorCode } from "@/server/domain/errors";

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

/** The one place where a rule's refusal, or Postgres's own, becomes a transport error. */
export function toTransportError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof DomainError)
    return new TRPCError({ code: codes[cause.code], message: cause.message, cause });
  const refusal = findRefusal(cause);
  return refusal ? new TRPCError({ ...refusal, cause }) : error;
}

/** The query layer wraps what the driver throws. */
function findRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const known = "code" in error ? refusedByPostgres[String(error.code)] : undefined;
  return known ?? findRefusal(error.cause);
}
