import ipaddr from "ipaddr.js";
import proxyAddr from "proxy-addr";

/**
 * Returns what writes a request's caller into `x-forwarded-for`, as one address that limits count by: the nearest hop
 * that is no trusted proxy, of an IPv6 address its /64 network. `proxies`: addresses, networks or `loopback`,
 * `linklocal`, `uniquelocal`, comma-separated; "none" believes no header.
 * @throws TypeError naming what is no address
 */
export function readCaller(proxies) {
  const isTrusted = proxyAddr.compile(proxies === "none" ? [] : proxies.split(",").map((one) => one.trim()));
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
