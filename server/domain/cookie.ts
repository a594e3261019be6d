/** Browsers take a cookie of this name from this host alone, over TLS, and from no subdomain. */
const hostOnly = "__Host-";
/** The same but for the host: for a cookie of one path. */
const secureOnly = "__Secure-";

const isSecure = (publicUrl: string) => publicUrl.startsWith("https:");

export const cookieName = (name: string, publicUrl: string): string =>
  isSecure(publicUrl) ? hostOnly + name : name;

/** A cookie's value by either of its names, the bound one first. */
export const readCookie = (get: (name: string) => string | undefined, name: string): string | undefined =>
  get(hostOnly + name) ?? get(secureOnly + name) ?? get(name);

/** A cookie's value in the header of a request. */
export function readCookieHeader(header: string | null, name: string): string | undefined {
  const pairs = (header ?? "").split(/;\s*/).map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const values = new Map(pairs);
  return readCookie((one) => values.get(one), name);
}

/** What each of our cookies has: no script reads it, and other sites' requests do not carry it. */
export const cookieOptions = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(publicUrl) }) as const;

type CookieLife = { publicUrl: string; seconds: number; path?: string };

/** The `Set-Cookie` header of one of our cookies that stays for so many seconds, for all pages or those of a path. */
export function writeCookie(
  name: string,
  value: string,
  { publicUrl, seconds, path = "/" }: CookieLife,
): string {
  const secure = isSecure(publicUrl) ? "; Secure" : "";
  const ofPath = secure ? secureOnly + name : name;
  const named = path === "/" ? cookieName(name, publicUrl) : ofPath;
  return `${named}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
