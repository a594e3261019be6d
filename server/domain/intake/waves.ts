/**
 * Cuts a batch so that messages that may belong together (same sender, thread or text) are in different waves, in
 * order: the later one then finds the result of the earlier one. Returns indexes into the batch.
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
