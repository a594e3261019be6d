import { DomainError, invalid } from "@/server/domain/errors";
import { type BodyRoute, bodyLimits } from "./body-limits";

/**
 * A request's raw body, within the limit of its route.
 * @throws TOO_LARGE with the route's key · UNSUPPORTED content_encoding for a compressed body, whose size is unknown
 * · INVALID upload_incomplete when it is shorter than announced
 */
export async function readBody(request: Request, route: BodyRoute): Promise<Buffer> {
  const { bytes: limit, tooLarge } = bodyLimits[route];
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() || "identity";
  if (encoding !== "identity") throw new DomainError("UNSUPPORTED", "content_encoding");
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > limit) throw new DomainError("TOO_LARGE", tooLarge);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new DomainError("TOO_LARGE", tooLarge);
    }
    chunks.push(next.value);
  }
  if (Number.isFinite(announced) && announced !== length) throw invalid("upload_incomplete");
  return Buffer.concat(chunks);
}

/**
 * The same request with its body read within the route's limit, for a framework that reads it itself. @throws as
 * `readBody`
 */
export async function boundRequest(request: Request, route: BodyRoute): Promise<Request> {
  if (request.body === null) return request;
  const body = new Uint8Array(await readBody(request, route));
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body });
}

/** The fields of a form. @throws as `readBody` · INVALID invalid_input for what is no form */
export async function readForm(request: Request, route: BodyRoute): Promise<FormData> {
  const bounded = await boundRequest(request, route);
  try {
    return await bounded.formData();
  } catch {
    throw invalid("invalid_input");
  }
}
