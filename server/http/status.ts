import type { DomainErrorCode } from "@/server/domain/errors";

/** The status of each refusal over plain HTTP; only Open311 has its own documented ones. */
export const statusOf: Readonly<Record<DomainErrorCode, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  INVALID: 422,
  CONFLICT: 409,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
  TOO_MANY_REQUESTS: 429,
};
