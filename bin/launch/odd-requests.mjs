import { takesBody } from "./bodies.mjs";

const pageMethods = ["GET", "HEAD"];
const noMethods = ["TRACE", "CONNECT", "TRACK"];

/** Refuses what Next would answer with 500, or with a page: paths that decode to no text, and methods of no page. */
export function refuseOddRequest({ method, url }, response) {
  const path = readPath(url);
  if (path === null) return refuse(response, 400, {});
  const isPage = !takesBody.test(path);
  if (noMethods.includes(method)) return refuse(response, 405, {});
  if (isPage && !pageMethods.includes(method))
    return refuse(response, 405, { allow: pageMethods.join(", ") });
  return false;
}

function readPath(url) {
  try {
    const { pathname } = new URL(url, "http://x");
    return decodeURIComponent(pathname) && pathname;
  } catch {
    return null;
  }
}

function refuse(response, status, headers) {
  response.writeHead(status, headers).end();
  return true;
}
