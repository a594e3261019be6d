/** The vocabulary of the timeline stands in these files, and what each kind means in the last of them. */
export const homes = [
  "server/domain/complaint/status.ts",
  "server/domain/complaint/event.ts",
  "server/domain/complaint/event-facts.ts",
];
const examples = /\.(test|spec)\.tsx?$|(^|\/)testing\/|^e2e\//;

/** The kinds of event that the table of moves names. */
export function readKinds(statusTable) {
  const lists = statusTable.matchAll(/export const (?:actions|stepKinds) = \[([^\]]*)\]/g);
  return [
    "submit",
    ...[...lists].flatMap(([, list]) => [...list.matchAll(/"(\w+)"/g)].map(([, kind]) => kind)),
  ];
}

/** `files`: name and text. Returns a sentence for each list, switch or alternative of kinds outside its home. */
export function findKindLists(files, kinds) {
  const one = `["'](?:${kinds.join("|")})["']`;
  const patterns = [
    ["a list", `\\[\\s*${one}(?:\\s*,\\s*${one})+\\s*,?\\s*\\]`],
    ["a list", `(?:EventKind|Action)\\[\\] = \\[|Set<(?:EventKind|Action)>\\(\\[`],
    ["a list", `\\bin \\(\\s*${one}(?:\\s*,\\s*${one})+\\s*\\)`],
    ["a switch", `case ${one}:\\s*(?:case|return|break|\\{)`],
    ["an alternative", `=== ${one}\\s*\\|\\|\\s*[\\w.]+ === ${one}`],
    ["an alternative", `!== ${one}\\s*&&\\s*[\\w.]+ !== ${one}`],
  ].map(([what, source]) => [what, new RegExp(source, "g")]);
  const outside = files.filter(({ name }) => !homes.includes(name) && !examples.test(name));
  return outside.flatMap(({ name, text }) =>
    patterns.flatMap(([what, pattern]) =>
      [...text.matchAll(pattern)].map(
        (found) =>
          `${name}:${lineOf(text, found.index)} has ${what} of event kinds; ${homes.at(-1)} says what they mean`,
      ),
    ),
  );
}

const lineOf = (text, index) => text.slice(0, index).split("\n").length;
