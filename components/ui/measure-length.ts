/** From this share of the limit on the count is shown. */
const nearFrom = 0.9;

/** The length of a text as the server measures it, without space around it, and by how much it is over its limit. */
export function measureLength(text: string, max: number): { length: number; over: number; isNear: boolean } {
  const { length } = text.trim();
  return { length, over: Math.max(0, length - max), isNear: length > max * nearFrom };
}
