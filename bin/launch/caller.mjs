import ipaddr from "ipaddr.js";
import proxyAddr from "proxy-addr";

/** @throws TypeError naming what is no address */
export const trustProxies = (proxies) =>
  proxyAddr.compile(proxies === "none" ? [] : proxies.split(",").map((one) => one.trim()));

/**
 * Returns what writes a request's caller, the nearest hop that is no trusted proxy, into `x-forwarded-for`: one address
 * that limits count by, of IPv6 its /64 network.
 * @param proxies addresses, networks or `loopback`, `linklocal`, `uniquelocal`, comma-separated; "none" trusts none
 * @throws TypeError naming what is no address
 */
export function readCaller(proxies) {
  const isTrusted = trustProxies(proxies);
  return (request) => {
    request.headers["x-forwarded-for"] = networkOf(proxyAddr(request, isTrusted));
  };
}

function networkOf(address) {
  if (!ipaddr.isValid(address)) return "unknown";
  const found = ipaddr.process(address);
  if (found.kind() === "ipv4") return found.toString();
  const [a, b, c, d] = found.parts;
  return new ipaddr.IPv6([a, b, c, d, 0, 0, 0, 0]).toString();
}
