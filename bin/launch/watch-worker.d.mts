import type { Supervised } from "./processes.mjs";

interface Watched {
  entry: string;
  folders: readonly string[];
  outfile: string;
}

export const watched: Watched;
export function superviseWatched(
  env: Record<string, string | undefined>,
  sources?: Watched,
): Promise<Supervised>;
