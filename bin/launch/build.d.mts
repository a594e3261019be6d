export const next: string;
export function buildProduct(): Promise<void>;
