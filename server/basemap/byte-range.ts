/** First and last byte, both included. */
export type ByteRange = { start: number; end: number };

/** The longest that one request is sent, in bytes: readers of PMTiles ask for less. */
const longest = 2 ** 21;

/** The one range that a request asks for, cut to the longest; null for none, several, or those of another version. */
export function readRange(
  headers: Headers,
  { size, etag }: { size: number; etag: string },
): ByteRange | "unsatisfiable" | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range") ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return null;
  if ((headers.get("if-range") ?? etag) !== etag) return null;
  if (first === "")
    return Number(last) === 0 ? "unsatisfiable" : cut(Math.max(0, size - Number(last)), size - 1);
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start < size ? cut(start, end) : "unsatisfiable";
}

const cut = (start: number, end: number): ByteRange => ({ start, end: Math.min(end, start + longest - 1) });
