import { type NextRequest, NextResponse } from "next/server";
import { listPictureOrigins } from "@/server/basemap/base-layers";
import { env } from "@/server/env";
import { readFormFrames } from "@/server/gateway/form/frames";
import type { Exchange } from "@/server/http/exchange";
import { exchangeEarlierToken, openLinkSite } from "@/server/link/exchange-token";
import { exchange } from "@/server/reporter/exchange";
import { openReporterSite } from "@/server/reporter/site";

const embedded = "/balai-warga/";

/** Every page gets a nonce of its own; no script runs without it. Only the form for other sites stands in a frame. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const exchanged = await exchangeEarlier(request);
  if (exchanged) return exchanged;
  const nonce = btoa(crypto.randomUUID());
  const isEmbedded = request.nextUrl.pathname.startsWith(embedded);
  const frames = isEmbedded ? await readFormFrames() : [];
  const pictures = await listPictureOrigins(env);
  const policy = contentPolicy(nonce, { ancestors: frames.join(" ") || "'none'", pictures });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

const codePages = /^\/(lacak|lokasi)(?:\/([^/]{1,40}))?$/;

/**
 * Links that were sent before have a code or a token in the address: it becomes a cookie, and the address clean. Only
 * for a page that a browser opens, so that no picture of a foreign page spends the guesses of its reader's address.
 */
async function exchangeEarlier(request: NextRequest): Promise<NextResponse | null> {
  const { nextUrl, headers, method } = request;
  if (method !== "GET" || (headers.get("sec-fetch-dest") ?? "document") !== "document") return null;
  const exchanged =
    exchangeEarlierToken(openLinkSite(), headers, nextUrl.pathname) ?? (await exchangeCode(request));
  if (!exchanged) return null;
  const response = NextResponse.redirect(new URL(exchanged.location, nextUrl), 303);
  for (const cookie of exchanged.cookies) response.headers.append("set-cookie", cookie);
  response.headers.set("cache-control", "no-store");
  return response;
}

async function exchangeCode({ nextUrl, headers }: NextRequest): Promise<Exchange | null> {
  const [, page, code] = codePages.exec(nextUrl.pathname) ?? [];
  const secret = nextUrl.searchParams.get("kode");
  if (!page || secret === null) return null;
  const number = code ?? nextUrl.searchParams.get("nomor") ?? "";
  const shown = { page: page === "lokasi" ? ("lokasi" as const) : ("lacak" as const), number, secret };
  return exchange(openReporterSite(), headers, { ...shown, source: "link" });
}

type Others = { ancestors: string; pictures: readonly string[] };

function contentPolicy(nonce: string, { ancestors, pictures }: Others): string {
  const isDevelopment = env.NODE_ENV === "development";
  const development = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Leaflet and React set styles by properties, which no policy refuses; only Next's overlay writes attributes.
    `style-src-attr ${isDevelopment ? "'unsafe-inline'" : "'none'"}`,
    ["img-src 'self' data: blob:", ...pictures].join(" "),
    "connect-src 'self'",
    // Without it a service worker would need the nonce of scripts, which it cannot have.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    // components/layout/trusted-types.ts. Not in development, whose tools write markup of their own.
    ...(isDevelopment ? [] : ["require-trusted-types-for 'script'", "trusted-types default"]),
  ].join("; ");
}

/** Not uploads and APIs: where the proxy matches, Next cuts a body at 10 MB. */
export const config = {
  matcher: [
    {
      source:
        "/((?!api/|webhooks/|open311/|_next/|favicon\\.ico|icon\\.svg|manifest\\.webmanifest|sw\\.js).*)",
    },
  ],
};
