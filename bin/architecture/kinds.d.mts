export const homes: readonly string[];
export function readKinds(statusTable: string): string[];
export function findKindLists(
  files: readonly { name: string; text: string }[],
  kinds: readonly string[],
): string[];
