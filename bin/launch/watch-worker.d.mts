import type { Supervised } from "./processes.mjs";

export function superviseWatched(
  env: Record<string, string | undefined>,
  sources?: { entry: string; folders: readonly string[]; outfile: string },
): Promise<Supervised>;
