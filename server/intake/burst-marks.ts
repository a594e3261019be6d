import { createHmac, hkdfSync } from "node:crypto";
import { networkMark, wordsMark } from "@/server/domain/intake/burst";

const bytes = 16;

/** An HMAC under a key for this purpose alone, as hex: neither words nor addresses are stored. */
function blindMark(secretKey: string, mark: string): string {
  const key = Buffer.from(hkdfSync("sha256", secretKey, "", "burst marks", 32));
  return createHmac("sha256", key).update(mark).digest().subarray(0, bytes).toString("hex");
}

/** Mark of a text's words; null for too few. */
export function markWords(secretKey: string, text: string): string | null {
  const words = wordsMark(text);
  return words && blindMark(secretKey, `words:${words}`);
}

/** Mark of the network of a browser or phone that calls us itself; null for one that tells nothing. */
export function markNetwork(secretKey: string, address: string): string | null {
  const network = networkMark(address);
  return network && blindMark(secretKey, `network:${network}`);
}

/** Mark of a network's complaints about one kelurahan and category. */
export const markPlace = (secretKey: string, network: string, kelurahanCode: string, categoryCode: string) =>
  blindMark(secretKey, `place:${network}:${kelurahanCode}:${categoryCode}`);
