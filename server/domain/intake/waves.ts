/**
 * Cuts a batch so that messages which may belong together (a mark in common: sender, thread, words) stand in different
 * waves, in their order: the later one then finds what the earlier one became. Returns indexes into the batch.
 */
export function inWaves(marks: readonly (readonly string[])[]): number[][] {
  const waves: number[][] = [];
  const last = new Map<string, number>();
  for (const [index, own] of marks.entries()) {
    const wave = Math.max(-1, ...own.map((mark) => last.get(mark) ?? -1)) + 1;
    for (const mark of own) last.set(mark, wave);
    waves[wave] ??= [];
    waves[wave].push(index);
  }
  return waves;
}
