type File = { name: string; lines: number };
type Counts = {
  areas: Map<string, number>;
  medianLines: number;
  ninetiethLines: number;
  repositoryLines: number;
};
export function areaOf(name: string): string;
export function countRepository(files: readonly File[]): Counts;
export function findExcess(counts: Counts): string[];
export function describeCounts(counts: Counts): string;
