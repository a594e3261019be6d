export function findStyleAttributes(files: readonly { name: string; text: string }[]): string[];
