export function findLongDocs(files: readonly { name: string; text: string }[]): string[];
