import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/server/env";
import { readFormFrames } from "@/server/gateway/form/frames";

const embedded = "/balai-warga/";

/** Every page gets a nonce of its own; no script runs without it. Only the form for other sites stands in a frame. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const isEmbedded = request.nextUrl.pathname.startsWith(embedded);
  const frames = isEmbedded ? await readFormFrames() : [];
  const policy = contentPolicy(nonce, frames.join(" ") || "'none'");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("permissions-policy", "geolocation=(self), camera=(self), microphone=()");
  if (env.PUBLIC_URL.startsWith("https:"))
    response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

function contentPolicy(nonce: string, ancestors: string): string {
  const tiles = env.TILE_URL ? ` ${new URL(env.TILE_URL.replace(/\{s\}/, "a")).origin}` : "";
  const development = env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // Leaflet positions its panes and React its elements by style attributes.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${tiles}`,
    "connect-src 'self'",
    // Without it a service worker would need the nonce of scripts, which it cannot have.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
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
