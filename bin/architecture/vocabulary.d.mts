export function findForeignWords(files: readonly { name: string; text: string }[]): string[];
