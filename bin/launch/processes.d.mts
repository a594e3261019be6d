export interface Supervised {
  pid: () => number | undefined;
  restart: (grace: number) => Promise<void>;
  stop: (grace: number) => Promise<void>;
}

export const typeScript: string[];
export function restartWait(lifeMs: number, lastWaitMs: number, firstMs?: number): number;
export function supervise(
  name: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  options?: { stuckMs?: number; firstWaitMs?: number },
): Supervised;
export function whenParentEnds(onEnd: () => void, everyMs?: number): void;
