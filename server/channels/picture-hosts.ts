import { z } from "zod";

/**
 * Hosts of a channel's photos, as an administrator lists them: `pbs.twimg.com`, `*.fbcdn.net` (a level or more
 * below), by https only; or a whole origin, `http://127.0.0.1:8080`.
 */
export const pictureHosts = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^(\*\.)?[a-z0-9.-]+$|^https?:\/\/[^/\s]+$/i)).max(20));

/** Whether a URL is on one of these hosts. Nothing is fetched from a host that a sender chose. */
export function isOnAllowedHost(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password) return false;
  return hosts.some((host) => {
    if (host.includes("://")) return url.origin === new URL(host).origin;
    if (url.protocol !== "https:" || url.port !== "") return false;
    const name = host.toLowerCase();
    return name.startsWith("*.") ? url.hostname.endsWith(name.slice(1)) : url.hostname === name;
  });
}
