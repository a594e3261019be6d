import { DomainError } from "@/server/domain/errors";
import { statusOf } from "@/server/http/status";
import { log, traceOf } from "@/server/log";

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
