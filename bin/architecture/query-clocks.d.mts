export function isQuery(name: string): boolean;
export function findClocks(files: { name: string; text: string }[]): string[];
