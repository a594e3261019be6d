const longestHead = 4_000;
const longestText = 8_000;

/**
 * The beginning of a raw message as plain text: its head, when it has one as an e-mail has, and what follows. Bytes that
 * are no text, and characters that turn or hide others, are shown as �.
 */
export function excerptOf(body: Uint8Array): { head: string; text: string; isCut: boolean } {
  const start = Buffer.from(body.subarray(0, 100_000));
  const end = /^[A-Za-z-]{1,60}:/.test(start.toString("latin1", 0, 80)) ? endOfHead(start) : 0;
  const head = clean(start.subarray(0, end)).slice(0, longestHead);
  const whole = clean(start.subarray(end)).trimStart();
  const text = whole.slice(0, longestText);
  return { head, text, isCut: body.length > start.length || text.length < whole.length };
}

/** A head without an end is all head. */
function endOfHead(bytes: Buffer): number {
  const ends = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")].filter((at) => at >= 0);
  return ends.length > 0 ? Math.min(...ends) : bytes.length;
}

const clean = (bytes: Buffer) =>
  bytes
    .toString("utf8")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t]/gu, "�");
