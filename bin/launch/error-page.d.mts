export function writeErrorPage(folder?: string): void;
