/** Lines that a file may have; the first pattern that fits decides. */
const ceilings = [
  [/\.(test|spec)\.tsx?$/, 400],
  [/^db\/(schema|seed)\/.*\.ts$|\/testing\/.*\.ts$/, 400],
  [/^app\/.*\/?(page|layout)\.tsx$/, 80],
  [/router\.ts$/, 120],
  [/^(app|components|server|db|bin|bench|e2e)\/.*\.(tsx?|mjs)$/, 200],
];

/** Where a file reads better longer: the lines it may have, and why. */
const exceptions = {
  "server/domain/complaint/status.ts": {
    lines: 460,
    why: "the status table is read as one page, like the decree",
  },
  "server/domain/complaint/event-facts.ts": {
    lines: 395,
    why: "one row for each kind of event, read as one page beside the status table",
  },
};

export function ceilingOf(name) {
  return exceptions[name]?.lines ?? ceilings.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** `files`: name and number of lines. Returns a sentence for each that is over its ceiling. */
export function findTooLong(files) {
  const over = files.filter(({ name, lines }) => lines > ceilingOf(name));
  return over.map(({ name, lines }) => `${name} has ${lines} lines; its ceiling is ${ceilingOf(name)}`);
}
