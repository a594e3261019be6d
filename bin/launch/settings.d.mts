export interface LaunchSettings {
  port: number;
  listen: string;
  dataDir: string;
  databaseUrl: string | null;
  complaints: string;
  /** `on` or `off`; another value is refused by `server/env.ts`. */
  demo: string;
}

export const root: string;
export const workerEntry: string;
export function readSettings(): LaunchSettings;
export function readSecret(dataDir: string): string;
export function productEnvironment(
  settings: LaunchSettings,
  databaseUrl: string,
): Record<string, string | undefined>;
