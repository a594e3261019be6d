import { logRefusal } from "@/server/audit/security-log";
import type { DomainError, DomainErrorCode } from "@/server/domain/errors";
import { log, traceOf } from "@/server/log";
import { asDomainError } from "./as-domain-error";
import { statusOf } from "./status";

/** Why a request gets no result: `error` is a stable key; `code` is null for an unexpected error. */
export type HttpRefusal = {
  code: DomainErrorCode | null;
  status: number;
  error: string;
  detail: NonNullable<DomainError["detail"]>;
  headers: Record<string, string>;
};

/** Handles a request over plain HTTP: the only place that turns refusals and errors into responses. */
export async function respond(
  work: () => Response | Promise<Response>,
  write: (refusal: HttpRefusal) => Response = writeRefusal,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return write(refusalOf(error));
  }
}

/** `{error, field?, seconds?, by?}` */
export function writeRefusal({ status, error, detail, headers }: HttpRefusal): Response {
  return Response.json(
    { error, ...detail },
    { status, headers: { "cache-control": "no-store", ...headers } },
  );
}

function refusalOf(error: unknown): HttpRefusal {
  const known = asDomainError(error);
  if (known === null) {
    log().error(traceOf(error), "request failed");
    return { code: null, status: 500, error: "internal", detail: {}, headers: {} };
  }
  logRefusal(known);
  const { code, message, detail = {} } = known;
  const headers: Record<string, string> =
    detail.seconds === undefined ? {} : { "retry-after": String(detail.seconds) };
  return { code, status: statusOf[code], error: message, detail, headers };
}
