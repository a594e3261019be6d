export const areaLevels = ["kota", "kecamatan", "kelurahan"] as const;
export type Level = (typeof areaLevels)[number];

const lengths: Record<number, Level> = { 5: "kota", 8: "kecamatan", 13: "kelurahan" };

/** The level of a Kemendagri code; null for any other text. */
export function levelOf(code: string): Level | null {
  return /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/.test(code) ? (lengths[code.length] ?? null) : null;
}
