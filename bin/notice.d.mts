interface LicensedLockfile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

export function composeNotice(lockfile: LicensedLockfile): string;
export function readLockfile(): LicensedLockfile;
