import { htmlToText } from "html-to-text";
import type { ParsedMail } from "mailparser";

const maxHtmlLength = 400_000;
const maxDepth = 100;

/** The words of a mail: its plain part, or its HTML when that says more than twice as much. */
export function textOf({ text = "", html }: ParsedMail): string {
  const plain = text.trim();
  const rich = html ? fromHtml(html) : "";
  return rich.length > 2 * plain.length + 200 || plain === "" ? rich : plain;
}

/** Pictures' addresses are left out; an address behind words stays, for it may be a map's. */
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
