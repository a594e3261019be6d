import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { trustProxies } from "./caller.mjs";

const wellFormed = /^[\w-]{8,64}$/;

/** The id of the request under way, by one symbol for this server and the bundle of the pages (`server/log.ts`). */
const shared = Symbol.for("cepat-respon.request");
globalThis[shared] ??= new AsyncLocalStorage();

/**
 * Returns what handles a request under its id: the `X-Request-Id` of a trusted proxy if it is well formed, else a new
 * one. The response has it as a header.
 */
export function nameRequests(proxies, handle) {
  const isTrusted = trustProxies(proxies);
  return (request, response) => {
    const given = request.headers["x-request-id"];
    const isKept = isTrusted(request.socket.remoteAddress, 0) && wellFormed.test(given ?? "");
    const id = isKept ? given : randomUUID();
    response.setHeader("x-request-id", id);
    globalThis[shared].run(id, () => handle(request, response));
  };
}
