export function findForeignWords(files: readonly { name: string; text: string }[]): string[];
export function isProse(name: string): boolean;
