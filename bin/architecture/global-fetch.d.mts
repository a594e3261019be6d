export function findGlobalFetches(files: readonly { name: string; text: string }[]): string[];
