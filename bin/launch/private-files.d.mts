export function closePrivateFiles(dataDir: string): void;
