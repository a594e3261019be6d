export function ceilingOf(name: string): number | null;
export function findTooLong(files: { name: string; lines: number }[]): string[];
