import onHeaders from "on-headers";

/** Of every response; a route may set its own value, except for `nosniff`. */
const always = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin" };
/** Of what a window can show; a script's own policy would bind the service worker, and its headers weigh. */
const ofWindows = {
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "geolocation=(self), camera=(self), microphone=()",
};
const isAsset = /^(?:text|application)\/(?:javascript|css)/;
/** What a browser could render as a page. */
const isDocument = /^(?:text\/(?:html|plain|csv|xml)|application\/[a-z.+-]*(?:json|xml))/;
const sealed = "default-src 'none'; base-uri 'none'; form-action 'none'";
/** What browsers would guess the charset of. */
const isText = /^(?:text\/|application\/[a-z.-]*\+?xml)/;

/** Completes the headers of a response of any kind just before it is sent. */
export function secureHeaders(response, { isHttps }) {
  onHeaders(response, function complete() {
    const type = String(this.getHeader("content-type") ?? "");
    const ours = isAsset.test(type) ? always : { ...always, ...ofWindows };
    for (const [name, value] of Object.entries(ours)) this.hasHeader(name) || this.setHeader(name, value);
    if (isHttps) this.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
    if (!this.hasHeader("cache-control")) this.setHeader("cache-control", "no-store");
    if (isText.test(type) && !type.includes("charset="))
      this.setHeader("content-type", `${type}; charset=utf-8`);
    if (isAsset.test(type)) return;
    const own = this.getHeader("content-security-policy");
    this.setHeader("content-security-policy", completePolicy(own, type));
  });
}

/** Nothing stands in another site's frame unless its own policy says where. */
function completePolicy(own, type) {
  const policy = String(own ?? (isDocument.test(type) ? sealed : ""));
  if (/frame-ancestors/.test(policy)) return policy;
  return [policy, "frame-ancestors 'none'"].filter(Boolean).join("; ");
}
