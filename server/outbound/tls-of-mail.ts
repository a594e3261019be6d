import { BlockList, isIP } from "node:net";
import { env } from "@/server/env";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * Whether a mail server at this host must speak TLS before a password or a mail is sent: everywhere but on this
 * machine, unless `OUTBOUND_PRIVATE` trusts the network.
 */
export function mustSpeakTls(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  const isHere = isIP(host) ? loopback.check(host, isIP(host) === 4 ? "ipv4" : "ipv6") : host === "localhost";
  return !isHere && env.OUTBOUND_PRIVATE === "off";
}
