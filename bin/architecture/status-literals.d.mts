export function readStatuses(table: string): string[];
export function isSql(name: string): boolean;
export function findStatusLiterals(
  files: { name: string; text: string }[],
  statuses: readonly string[],
): string[];
