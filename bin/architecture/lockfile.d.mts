export interface Lockfile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

export function findMissingBinaries(lockfile: Lockfile): string[];
