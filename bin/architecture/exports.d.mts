type File = { name: string; text: string };
export function exportsOf(text: string): string[];
export function findDuplicateExports(files: readonly File[]): string[];
export function findUnusedExports(files: readonly File[]): string[];
