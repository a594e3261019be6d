export interface Supervised {
  pid: () => number | undefined;
  stop: (grace: number) => Promise<void>;
}

export const typeScript: string[];
export function supervise(
  name: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Supervised;
