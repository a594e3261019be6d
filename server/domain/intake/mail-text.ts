type MailKind = "new" | "reply" | "forward";

const marks = /^\s*(?:(?:re|bls|balas|aw|sv|fwd?|trs|terusan)\s*(?:\[\d{1,3}\]\s*)?:\s*)+/i;
const forwardMark = /^\s*(?:fwd?|trs|terusan)\s*:/i;
const replyMark = /^\s*(?:re|bls|balas|aw|sv)\s*(?:\[\d{1,3}\]\s*)?:/i;

/** A subject without the prefixes of mail programs, in one line. */
export const bareSubject = (subject: string): string =>
  subject.replace(/\s+/g, " ").replace(marks, "").trim();

export function mailKind(subject: string, isInThread: boolean): MailKind {
  if (forwardMark.test(subject)) return "forward";
  return isInThread || replyMark.test(subject) ? "reply" : "new";
}

const longestMark = 400;

const forwardLine =
  /^(?:[-_ ]{2}[-_\s]*(?:forwarded message|original message forwarded|pesan terusan|pesan yang diteruskan)[-_\s]*[-_ ]{2}|begin forwarded message:|mulai meneruskan pesan:|mulai pesan yang diteruskan:)$/i;
const originalLine = /^[-_ ]{2}[-_\s]*(?:original message|pesan asli)[-_\s]*[-_ ]{2}$/i;
const attribution =
  /^(?:on|pada|el|le|am)\s.{4,240}\s(?:wrote|menulis|berkata|escribió|a écrit|schrieb)(?:\s.{0,80})?\s?:$/i;
const headerFrom = /^\*?(?:from|dari)\s?:\*?\s/i;
const headerOther = /^\*?(?:sent|date|dikirim|tanggal|to|kepada|ke|subject|subjek|perihal|cc)\s?:\*?\s/i;
const deviceLine =
  /^(?:sent (?:from|with|via)|dikirim (?:dari|dengan|melalui|via)|get outlook for|dapatkan outlook|diunduh dari)\s.{0,80}$/i;

/**
 * The sender's own text of an e-mail: of a reply without the quoted history, of all but a forward without the
 * signature. A forwarded original stays whole.
 */
export function ownText(text: string, kind: MailKind): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  if (kind === "forward" || lines.some((line) => forwardLine.test(markOf(line)))) return tidy(lines);
  const own = kind === "reply" ? withoutHistory(lines) : lines;
  return tidy(withoutSignature(own));
}

const tidy = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The part of a line that may be a separator between messages; mail programs write no longer ones. */
const markOf = (line = ""): string => line.slice(0, longestMark).trim();

const isQuote = (line: string | undefined) => line?.trimStart().startsWith(">") ?? false;

/** Removes quoted lines anywhere; after the header of an unquoted original, removes the rest. */
function withoutHistory(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (originalLine.test(markOf(line)) || isHeaderBlock(lines, at)) break;
    const head = attributionLength(lines, at);
    if (head > 0) {
      if (!isQuote(nextWords(lines, at + head))) break;
      at += head - 1;
    } else if (!isQuote(line)) kept.push(line);
  }
  while (/^[-_ ]{5,}$/.test(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

function nextWords(lines: readonly string[], from: number): string | undefined {
  let at = from;
  while (lines[at]?.trim() === "") at += 1;
  return lines[at];
}

/** Lines of "on … somebody wrote:" here; mail programs wrap it over up to three. */
function attributionLength(lines: readonly string[], at: number): number {
  if (!/^(?:on|pada|el|le|am)\s/i.test(lines[at] ?? "")) return 0;
  for (const length of [1, 2, 3]) {
    const joined = lines.slice(at, at + length).join(" ");
    if (joined.length <= longestMark && attribution.test(joined.trim())) return length;
  }
  return 0;
}

/** The header of the original as Outlook repeats it: from, then at least two more of its lines. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!headerFrom.test(markOf(lines[at]))) return false;
  return lines.slice(at + 1, at + 6).filter((line) => headerOther.test(markOf(line))).length >= 2;
}

function withoutSignature(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const mark = lines.findIndex((line, at) => line === "--" && first >= 0 && at > first);
  const kept = mark < 0 ? [...lines] : lines.slice(0, mark);
  while (kept.length > 0) {
    const last = kept.at(-1)?.trim() ?? "";
    if (last !== "" && !deviceLine.test(markOf(last))) break;
    kept.pop();
  }
  return kept;
}

/** The size of an attachment in Indonesian. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
}

/** The text for a file that is not stored. */
export const describeDroppedFile = (name: string, bytes: number | null): string => {
  const tidied = name
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, 80);
  return `[lampiran: ${tidied}${bytes === null ? "" : `, ${formatFileSize(bytes)}`}]`;
};
