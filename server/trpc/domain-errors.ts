import { TRPCError } from "@trpc/server";
import { DomainError, type DomainErrorCode } from "@/server/domain/errors";

const codes: Record<DomainErrorCode, TRPCError["code"]> = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  INVALID: "BAD_REQUEST",
  CONFLICT: "CONFLICT",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
};

/** The one place where a rule's refusal becomes a transport error. */
export function toTransportError(error: TRPCError): TRPCError {
  if (!(error.cause instanceof DomainError)) return error;
  return new TRPCError({ code: codes[error.cause.code], message: error.cause.message, cause: error.cause });
}
