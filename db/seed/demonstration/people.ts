import type { CourseFacts } from "./facts";
import { chance, randomFor } from "./random";
import { rates } from "./shares";

/** Obviously invented: names that say so, a domain that is reserved for examples, numbers of zeros. */
export function composeContact({ index }: CourseFacts) {
  const random = randomFor(0x9e0b1e, index);
  if (!chance(random, rates.withContact)) return null;
  const number = 1 + Math.floor(random() * 9_999);
  const digits = String(number).padStart(4, "0");
  return {
    name: chance(random, 0.8) ? `Warga Contoh ${digits}` : null,
    phone: chance(random, 0.7) ? `0812-0000-${digits}` : null,
    email: chance(random, 0.5) ? `warga${digits}@example.id` : null,
    isVisibleToOfficers: chance(random, 0.4),
  };
}
