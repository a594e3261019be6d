/** First and last byte, both included. */
export type ByteRange = { start: number; end: number };

/**
 * The one range that a request asks for. Null means the whole: without `Range`, with several ranges or another unit
 * (RFC 9110 lets a server ignore those), or when `If-Range` names another version.
 */
export function readRange(
  headers: Headers,
  { size, etag }: { size: number; etag: string },
): ByteRange | "unsatisfiable" | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range") ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return null;
  if ((headers.get("if-range") ?? etag) !== etag) return null;
  if (first === "")
    return Number(last) === 0 ? "unsatisfiable" : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start < size ? { start, end } : "unsatisfiable";
}
