import { createHash } from "node:crypto";

/**
 * Counts how often an id occurred, in 16 to 32 bytes per id (a file of ten million rows must fit): a table of 64-bit
 * digests, and a map of the few duplicates.
 */
export function countRepeats(): (id: string) => number {
  let table = new BigUint64Array(1 << 14);
  let size = 0;
  const again = new Map<bigint, number>();
  const slotOf = (slots: BigUint64Array, key: bigint) => {
    let slot = Number(key & BigInt(slots.length - 1));
    while (slots[slot] !== 0n && slots[slot] !== key) slot = (slot + 1) % slots.length;
    return slot;
  };
  const grow = () => {
    const larger = new BigUint64Array(table.length * 2);
    for (const key of table) if (key !== 0n) larger[slotOf(larger, key)] = key;
    table = larger;
  };
  return (id) => {
    const key = createHash("sha256").update(id).digest().readBigUInt64LE() || 1n;
    const slot = slotOf(table, key);
    if (table[slot] === key) {
      const times = (again.get(key) ?? 1) + 1;
      again.set(key, times);
      return times;
    }
    table[slot] = key;
    size += 1;
    if (size * 2 > table.length) grow();
    return 1;
  };
}
