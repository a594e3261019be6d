import { lookup as resolve } from "node:dns";
import http, { type IncomingHttpHeaders } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { seconds } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import { mayReachPrivate } from "@/server/env";
import { isPublicAddress } from "./public-address";

type OutboundRequest = {
  method: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string | Buffer;
  patienceMs?: number;
};
/** `bytes` ends at the limit when the response `isCut`. */
type OutboundResponse = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; isCut: boolean };

const usualPatienceMs = seconds(12);
const longestAnswer = 2_000_000;

/**
 * Checks a URL from outside without a network request.
 * @throws INVALID url_not_https, url_private
 */
export function checkOutboundUrl(text: string): URL {
  if (!URL.canParse(text)) throw invalid("url_not_https");
  const url = new URL(text);
  if (url.protocol !== "https:" && !(mayReachPrivate() && url.protocol === "http:"))
    throw invalid("url_not_https");
  if (url.username || url.password) throw invalid("url_private");
  checkHost(url);
  return url;
}

/**
 * Checks the host of a URL without a network request: a public IP address or a name with a dot.
 * @throws INVALID url_private
 */
export function checkHost({ hostname }: URL): void {
  if (mayReachPrivate()) return;
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) ? !isPublicAddress(host) : !host.includes(".")) throw invalid("url_private");
}

/** The same as `fetchOutside`, for text of 2 MB at most. @throws Error for a longer one, too */
export async function askOutside(
  text: string,
  outgoing: OutboundRequest,
): Promise<{ status: number; text: string }> {
  const { status, bytes, isCut } = await fetchOutside(text, outgoing, longestAnswer);
  if (isCut) throw new Error("the answer is too long");
  return { status, text: bytes.toString("utf8") };
}

/**
 * Fetches from a server whose URL is from outside. The connection goes to the very IP address that was checked, so a
 * second DNS lookup cannot redirect it; redirects are not followed, and a longer response is cut off.
 * @throws INVALID as `checkOutboundUrl` · Error without a response within 12 s or `patienceMs`
 */
export function fetchOutside(
  text: string,
  { method, headers, body, patienceMs = usualPatienceMs }: OutboundRequest,
  maxBytes: number,
): Promise<OutboundResponse> {
  const url = checkOutboundUrl(text);
  const client = url.protocol === "https:" ? https : http;
  return new Promise((answer, fail) => {
    const request = client.request(
      url,
      {
        method,
        headers: { "user-agent": "Cepat-Respon/1", ...headers, ...lengthOf(body) },
        lookup: lookUpPublic,
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        const { statusCode: status = 0, headers } = response;
        const end = () => {
          const bytes = Buffer.concat(chunks).subarray(0, maxBytes);
          answer({ status, headers, bytes, isCut: size > maxBytes });
        };
        response.on("data", (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size <= maxBytes) return;
          end();
          response.destroy();
        });
        response.on("end", end);
        response.on("error", fail);
      },
    );
    request.on("error", (error) => fail(new Error(reasonOf(error))));
    request.end(body);
  });
}

const lengthOf = (body: OutboundRequest["body"]) =>
  body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };

/** Every IP address of a name must be public, against names that mix in a private one. */
export const lookUpPublic: LookupFunction = (host, options, answer) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, "", 0);
    const [first] = addresses;
    const areOpen = mayReachPrivate() || addresses.every(({ address }) => isPublicAddress(address));
    if (!first || !areOpen) return answer(new Error("url_private"), "", 0);
    if (options.all) return answer(null, addresses);
    answer(null, first.address, first.family);
  });
};

function reasonOf(error: Error): string {
  if (error.name === "AbortError" || error.name === "TimeoutError") return "no answer in time";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error.message.slice(0, 200);
}
