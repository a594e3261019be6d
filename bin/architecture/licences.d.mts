type Lockfile = { packages: Record<string, { license?: string }> };

export function findForeignLicences(lockfile: Lockfile): string[];
