import { heldOut } from "./held-out";
import { tuning } from "./tuning";

export type LabelledMessage = { text: string; kelurahan: readonly string[]; category: string | null };

/** All invented: no real messages. */
export const labelled = { tuning: read(tuning), heldOut: read(heldOut) };

function read(lines: string): LabelledMessage[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [kelurahan = "", category = "", ...text] = line.split(" > ");
      return {
        text: text.join(" > "),
        kelurahan: kelurahan === "-" ? [] : kelurahan.split("|"),
        category: category === "-" ? null : category,
      };
    });
}
