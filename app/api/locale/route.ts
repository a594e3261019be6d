import { localeCookie } from "@/components/layout/locale";
import { writeCookie } from "@/server/domain/cookie";
import { localPath } from "@/server/domain/local-path";
import { env } from "@/server/env";

const seconds = 365 * 24 * 3600;

/** The language switch without JavaScript: a link here, a cookie, and a redirect back. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get("to") === "en" ? "en" : "id";
  return new Response(null, {
    status: 303,
    headers: {
      location: localPath(searchParams.get("back") ?? "/") ?? "/",
      "set-cookie": writeCookie(localeCookie, locale, { publicUrl: env.PUBLIC_URL, seconds }),
    },
  });
}
