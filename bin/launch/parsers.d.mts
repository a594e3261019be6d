export function bundleParsers(outdir?: string): Promise<void>;
