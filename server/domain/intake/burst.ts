import { days, hours } from "../duration";

/** Why a complaint is held at the intake desk: many of an hour have its words, or come from its network. */
export const burstReasons = ["same_words", "same_network"] as const;
export type BurstReason = (typeof burstReasons)[number];

/** Only complaints of this time before count. */
export const burstMs = hours(1);

/** Marks are deleted after this time. */
export const burstMarksMs = days(2);

/** So many earlier complaints make the next one part of a burst. */
export const burstLimits: Readonly<Record<BurstReason, number>> = { same_words: 5, same_network: 20 };

const fewestWords = 4;

/** The words of a text in any order, spelling of capitals, digits and punctuation; null for too few. */
export function wordsMark(text: string): string | null {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{N}\p{Cf}]+/gu, "");
  const words = new Set(letters.match(/\p{L}{3,}/gu));
  return words.size < fewestWords ? null : [...words].sort().join(" ");
}

const inside =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** The /24 of a public IPv4 address, the /48 of a public IPv6 one; null for an inside address and what is none. */
export function networkMark(address: string): string | null {
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
  if (four) return inside.test(address) ? null : four;
  if (!/^[23][0-9a-f]{3}:/i.test(address)) return null;
  const [start = ""] = address.toLowerCase().split("::");
  const groups = [...start.split(":"), "0", "0"].slice(0, 3);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}

/** What tells a complaint's burst, as hex; null for what tells nothing. */
export type BurstMarks = Readonly<Record<BurstReason, string | null>>;

/** What a complaint after so many earlier ones with the same marks is held as. */
export function burstOf(
  earlier: Readonly<Record<BurstReason, number>>,
  limits: Readonly<Record<BurstReason, number>> = burstLimits,
): BurstReason | null {
  return burstReasons.find((reason) => earlier[reason] >= limits[reason]) ?? null;
}
