/** The words of `statuses` in the text of the domain's status table. @throws Error when they are not found */
export function readStatuses(table) {
  const [, list] = /export const statuses = \[([^\]]+)\]/.exec(table) ?? [];
  const statuses = list?.match(/[a-z_]+/g) ?? [];
  if (statuses.length < 2) throw new Error("the status table lists no statuses");
  return statuses;
}

export const isSql = (name) =>
  /^db\/.*\.ts$/.test(name) &&
  !/^db\/(seed|migrations|testing)\/|^db\/predicates\.ts$|\.test\.ts$/.test(name);

/** `files`: name and text of what speaks SQL. A sentence for each that names a status between quotes. */
export function findStatusLiterals(files, statuses) {
  const literal = new RegExp(`(["'\`])(?:${statuses.join("|")})\\1`);
  return files.flatMap(({ name, text }) => {
    const [found] = literal.exec(text) ?? [];
    return found
      ? [`${name} names the status ${found}: conditions of statuses stand in db/predicates.ts`]
      : [];
  });
}
