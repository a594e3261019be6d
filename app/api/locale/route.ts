import { localeCookie } from "@/components/layout/locale";

/** The language switch without JavaScript: a link here, a cookie, and a redirect back. */
export function GET(request: Request): Response {
  const { searchParams, origin } = new URL(request.url);
  const locale = searchParams.get("to") === "en" ? "en" : "id";
  const back = searchParams.get("back") ?? "/";
  const parsed = URL.canParse(back, origin) ? new URL(back, origin) : null;
  const target = parsed?.origin === origin ? parsed.pathname + parsed.search : "/";
  return new Response(null, {
    status: 303,
    headers: {
      location: target,
      "set-cookie": `${localeCookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`,
    },
  });
}
