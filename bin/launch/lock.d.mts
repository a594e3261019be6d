export function lockDirectory(dataDir: string): () => void;
export function lockHolder(dataDir: string): number | string | null;
