import { BlockList, isIP } from "node:net";
import { mayReachPrivate } from "@/server/env";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether a mail server at this host is on this machine. */
export function isThisMachine(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) ? loopback.check(host, isIP(host) === 4 ? "ipv4" : "ipv6") : host === "localhost";
}

/**
 * Whether a mail server at this host must speak TLS before a password or a mail is sent: everywhere but on this
 * machine, unless `OUTBOUND_PRIVATE` trusts the network.
 */
export const mustSpeakTls = (hostname: string): boolean => !isThisMachine(hostname) && !mayReachPrivate();
