import type { Facts } from "./facts";
import type { Plan } from "./generate";
import { motifOf } from "./pictures/motifs";
import { type Picture, variants } from "./pictures/scene";
import { drawUuid, pick, randomFor } from "./random";

export type PlannedPhoto = { id: string; code: string; kind: "report" | "proof"; picture: Picture };

/** How many of the newest reports the pictures are spread over, per picture. */
const spread = 4;
/** Of those, about so many are public and of a category that we have a scene for. */
const fitting = 0.6;

/**
 * Chooses which reports get pictures: most of the very newest, fewer of the days before, `photos` at most; a claim of
 * one that has a picture gets its "after". `planned` fills while complaints are generated.
 */
export function planPhotos(options: { complaints: number; photos: number; seed: number }) {
  const planned: PlannedPhoto[] = [];
  let reports = 0;
  const rest = Math.max(0, 1 - fitting / 2) / ((spread - 0.5) * fitting);
  const photosFor: Plan["photosFor"] = (facts: Facts) => {
    const fromEnd = options.complaints - facts.index;
    const none = { report: [], proof: () => [] };
    const motif = motifOf[facts.category.code];
    if (fromEnd > options.photos * spread || reports >= options.photos || !motif || !facts.isPublic)
      return none;
    const random = randomFor(options.seed ^ 0xf070, facts.index);
    if (fromEnd > options.photos / 2 && random() > rest) return none;
    reports += 1;
    const variant = pick(random, variants);
    const add = (kind: PlannedPhoto["kind"]): string[] => {
      const id = drawUuid(random);
      planned.push({ id, code: facts.code, kind, picture: { motif, variant, isAfter: kind === "proof" } });
      return [id];
    };
    return { report: add("report"), proof: () => add("proof") };
  };
  return { photosFor, planned };
}
