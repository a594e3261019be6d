import type { DomainErrorCode } from "@/server/domain/errors";

/** How a refusal is told to who speaks plain HTTP. */
export const statusOf: Readonly<Record<DomainErrorCode, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  INVALID: 422,
  CONFLICT: 409,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
};
