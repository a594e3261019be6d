import { isPlainMarkup } from "@/server/domain/plain-markup";

type Rules = {
  createHTML: (html: string) => string | null;
  createScriptURL: (url: string) => string | null;
};

/** An empty script is how React makes one; with `<svg/>` Leaflet asks whether the browser can draw. */
const constants: readonly string[] = ["<script></script>", "<svg/>"];

/** The rules of the policy `default`: strings of a fixed form and this site's own scripts; no text becomes a script. */
export const trustedRules = (site: string): Rules => ({
  createHTML: (html) => (constants.includes(html) || isPlainMarkup(html) ? html : null),
  createScriptURL: (url) => (isOwnScript(new URL(url, site), site) ? url : null),
});

const isOwnScript = ({ origin, pathname }: URL, site: string): boolean =>
  origin === new URL(site).origin && (pathname.startsWith("/_next/static/") || pathname === "/sw.js");

/** Neither React, Turbopack nor Leaflet names a policy of its own: what they write passes this one. */
export function installTrustedTypes(): void {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: Rules): unknown } };
  trustedTypes?.createPolicy("default", trustedRules(window.location.origin));
}
