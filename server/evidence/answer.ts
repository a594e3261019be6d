import { DomainError, type DomainErrorCode } from "@/server/domain/errors";
import { log, traceOf } from "@/server/log";

const statusOf: Record<DomainErrorCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  INVALID: 422,
  CONFLICT: 409,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
};

/** A file's request, its refusals as `{error}` with a fitting status; a failure inside tells nothing. */
export async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError)
      return Response.json({ error: error.message }, { status: statusOf[error.code] });
    log().error(traceOf(error), "file request failed");
    return Response.json({ error: "internal" }, { status: 500 });
  }
}
