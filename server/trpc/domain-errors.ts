import { TRPCError } from "@trpc/server";
import { logRefusal } from "@/server/audit/security-log";
import type { Actor } from "@/server/domain/actor";
import type { DomainErrorCode } from "@/server/domain/errors";
import { asDomainError } from "@/server/http/as-domain-error";
import { log, traceOf } from "@/server/log";

const codes: Record<DomainErrorCode, TRPCError["code"]> = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  INVALID: "BAD_REQUEST",
  CONFLICT: "CONFLICT",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  UNSUPPORTED: "UNSUPPORTED_MEDIA_TYPE",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
};

/** The only place that turns a refusal by a rule, or by Postgres, into a transport error. */
export function toTransportError(error: TRPCError, path: string, actor: Actor): TRPCError {
  const { cause } = error;
  const refusal = asDomainError(cause);
  if (refusal) logRefusal(refusal, actor);
  if (refusal) return new TRPCError({ code: codes[refusal.code], message: refusal.message, cause: refusal });
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  // Passed on without its cause: a failed query's message may contain a reporter's text.
  log().error({ path, ...traceOf(cause ?? error) }, "procedure failed");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "internal" });
}
