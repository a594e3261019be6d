import { days } from "@/server/domain/duration";
import { notFound } from "@/server/domain/errors";

/** Renewed with each response; RFC 9116 advises less than a year. */
const validForMs = days(180);

/**
 * GET /.well-known/security.txt (RFC 9116): where a vulnerability is reported.
 * @throws NOT_FOUND until the operator names a contact
 */
export function describeSecurityContact(
  { SECURITY_CONTACT, PUBLIC_URL }: { SECURITY_CONTACT?: string | undefined; PUBLIC_URL: string },
  now: Date,
): Response {
  if (!SECURITY_CONTACT) throw notFound();
  const lines = [
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${new Date(now.getTime() + validForMs).toISOString()}`,
    "Preferred-Languages: id, en",
    `Canonical: ${new URL("/.well-known/security.txt", PUBLIC_URL).href}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
