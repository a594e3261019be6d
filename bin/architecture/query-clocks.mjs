/** `clock_timestamp()` is left out: the worker's heartbeat is compared with the clock that wrote it. */
const clock =
  /\b(?:current_date|current_timestamp|localtimestamp)\b|(?<![\w.])now\(\)|\bDate\.now\(\)|new Date\(\)/i;

export const isQuery = (name) => /^db\/queries\/.*\.ts$/.test(name) && !name.endsWith(".test.ts");

/** `files`: name and text of queries. A sentence for each that reads a clock instead of taking the time as a parameter. */
export function findClocks(files) {
  return files.flatMap(({ name, text }) => {
    const [found] = clock.exec(text) ?? [];
    return found ? [`${name} reads a clock by ${found}: time is a parameter of a query`] : [];
  });
}
