/** Prefixes, and the consonants that a nasal one may have replaced ("menumpuk" from "tumpuk"). */
const prefixes: readonly (readonly [string, string])[] = [
  ["meni", "s"],
  ["meng", "k"],
  ["mem", "p"],
  ["men", "t"],
  ["me", ""],
  ["peng", "k"],
  ["pem", "p"],
  ["pen", "t"],
  ["pe", ""],
  ["nge", ""],
  ["ng", "k"],
  ["ni", "s"],
  ["n", "t"],
  ["m", "p"],
  ["ber", ""],
  ["be", ""],
  ["ter", ""],
  ["te", ""],
  ["ke", ""],
  ["di", ""],
  ["se", ""],
];
const suffixes = ["nia", "kan", "an", "in", "lah", "i", "ing", "ed", "es", "s"];
const shortestStem = 4;

/** The word and what may be its stem, Indonesian or English; of a word folded by `foldKey`. */
export function listStems(word: string): string[] {
  const bare = [
    word,
    ...suffixes
      .filter((end) => word.endsWith(end) && word.length - end.length >= shortestStem)
      .map((end) => word.slice(0, -end.length)),
  ];
  const stems = bare.flatMap((one) => [
    one,
    ...prefixes
      .filter(([begin]) => one.startsWith(begin))
      .flatMap(([begin, first]) => {
        const rest = one.slice(begin.length);
        return first ? [rest, first + rest] : [rest];
      })
      .filter((stem) => stem.length >= shortestStem),
  ]);
  return [...new Set(stems)];
}

/** Letters to add, drop, change or exchange between two words; above `most` it is `most` + 1. */
export function countEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edits = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? most) + 1 : most + 1,
      );
      row.push(edits);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
