import { htmlToText } from "html-to-text";
import type { ParsedMail } from "mailparser";

const maxHtmlLength = 400_000;
const maxDepth = 100;

/** The text of an e-mail: its plain part, or its HTML when that is more than twice as long. */
export function textOf({ text = "", html }: ParsedMail, source: Buffer): string {
  const plain = text.trim() || beforeParts(source);
  const rich = html ? fromHtml(html) : "";
  return rich.length > 2 * plain.length + 200 || plain === "" ? rich : plain;
}

/** The text below the head of a multipart e-mail without any part, which the parser leaves out. */
function beforeParts(source: Buffer): string {
  const [head = "", ...below] = source
    .subarray(0, maxHtmlLength)
    .toString("utf8")
    .split(/\r?\n\r?\n/);
  const words = below.join("\n\n");
  return /^content-type:\s*multipart\//im.test(head) && !/^--\S/m.test(words) ? words.trim() : "";
}

/** The URLs of images are left out; the URL of a link stays, since it may be a map's. */
function fromHtml(html: string): string {
  return htmlToText(html.slice(0, maxHtmlLength), {
    wordwrap: false,
    limits: { maxDepth, maxInputLength: maxHtmlLength },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      { selector: "h1", options: { uppercase: false } },
      { selector: "h2", options: { uppercase: false } },
      { selector: "h3", options: { uppercase: false } },
      { selector: "table", options: { uppercaseHeaderCells: false } },
    ],
  }).trim();
}
