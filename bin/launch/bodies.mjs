/** Routes limit the bodies that they take; a page takes none, and Next would buffer the first 10 MB of one. */
export const takesBody = /^\/(api|open311|webhooks)\//;
/** How long a sender may continue after its response: a connection that is closed at once loses the response. */
const lingerMs = 2_000;

/** Refuses a body that is sent to a page. Returns whether it did. */
export function refusePageBody(request, response) {
  const { headers, url } = request;
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody || (URL.canParse(url, "http://x") && takesBody.test(new URL(url, "http://x").pathname)))
    return false;
  response.writeHead(413, { "cache-control": "no-store" }).end();
  return true;
}

/** Closes the connection of a client that sends on after the response. */
export function cutUnreadBody(request, response) {
  response.once("finish", () => {
    if (request.complete) return;
    setTimeout(() => request.complete || request.socket?.destroy(), lingerMs).unref();
  });
}
