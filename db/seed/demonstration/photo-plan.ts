import { type CameraStamp, takeProof } from "./camera";
import type { CourseFacts } from "./facts";
import type { Plan } from "./generate";
import { motifOf } from "./pictures/motifs";
import { type Picture, sharedStreets } from "./pictures/scene";
import { drawUuid, pick, type Random, randomFor } from "./random";
import type { DemonstrationClaim } from "./trip";

export type PlannedPhoto = {
  id: string;
  code: string;
  kind: "report" | "proof";
  picture: Picture;
  /** Null where the camera says nothing, as of most pictures that went through a messenger. */
  taken: CameraStamp | null;
};

/** How many of the newest reports the pictures are spread over, per picture. */
const spread = 4;
/** Of those, about so many are public and of a category that we have a scene for. */
const fitting = 0.6;
/** So many claims that wait for Biro show streets of their own; drawing one takes a few hundredths of a second. */
const mostOwnStreets = 150;

type PlanOptions = { complaints: number; photos: number; seed: number };

/**
 * Chooses which complaints get photos, at most `photos`: most of the newest, fewer of the days before.
 * `planned` fills while complaints are generated.
 */
export function planPhotos(options: PlanOptions) {
  const planned: PlannedPhoto[] = [];
  const isIllustrated = chooseReports(options);
  let ownStreets = 0;

  const photosFor: Plan["photosFor"] = (facts) => {
    const motif = motifOf[facts.category.code];
    const random = randomFor(options.seed ^ 0xf070, facts.index);
    const shown = motif && isIllustrated(facts, random);
    const street = shown ? pick(random, sharedStreets) : 1;
    const add = (
      kind: PlannedPhoto["kind"],
      picture: Omit<Picture, "isAfter">,
      taken: CameraStamp | null = null,
    ) => {
      const one = { id: drawUuid(random), code: facts.code, kind, taken };
      planned.push({ ...one, picture: { ...picture, isAfter: kind === "proof" } });
      return one.id;
    };
    const report = shown ? [add("report", { motif, street })] : [];
    const prove = (claim: DemonstrationClaim): string[] => {
      const { way, taken } = takeProof(random, facts, claim);
      if (way !== "reused") ownStreets += 1;
      const place = way === "reused" ? street : sharedStreets.length + ownStreets;
      for (const one of planned) if (report.includes(one.id)) one.picture = { ...one.picture, street: place };
      if (motif && !shown && facts.isPublic) report.push(add("report", { motif, street: place }));
      return [add("proof", { motif: motif ?? "visit", street: place }, taken)];
    };
    // Claims that wait for Biro all get a photo, most of a street of their own, and a "before" to compare.
    const proof = (claim: DemonstrationClaim): string[] => {
      if (claim.isWaiting && ownStreets < mostOwnStreets) return prove(claim);
      return shown || claim.isWaiting ? [add("proof", { motif: motif ?? "visit", street })] : [];
    };
    return { report, proof };
  };
  return { photosFor, planned };
}

function chooseReports({ complaints, photos }: PlanOptions) {
  const rest = Math.max(0, 1 - fitting / 2) / ((spread - 0.5) * fitting);
  let chosen = 0;
  return (facts: CourseFacts, random: Random): boolean => {
    const fromEnd = complaints - facts.index;
    if (fromEnd > photos * spread || chosen >= photos || !facts.isPublic) return false;
    if (fromEnd > photos / 2 && random() > rest) return false;
    chosen += 1;
    return true;
  };
}
