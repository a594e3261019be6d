export function findFixedSleeps(files: readonly { name: string; text: string }[]): string[];
