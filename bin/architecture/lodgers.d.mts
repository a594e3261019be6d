export function findLodgers(modules: readonly { source: string; dependents: readonly string[] }[]): string[];
