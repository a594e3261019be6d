import type { GroupCode } from "../reference/category-groups";
import type { DemonstrationCategory } from "./city";
import { otherProblems, problems } from "./phrases/problems";
import {
  durations,
  effects,
  landmarks,
  openings,
  requests,
  streetKinds,
  streetNumbers,
  streetWords,
} from "./phrases/words";
import type { Kelurahan } from "./places";
import { chance, pick, type Random } from "./random";

/** A street that we made up and something beside it. */
export function composeLandmark(random: Random): string {
  const street = `${pick(random, streetKinds)} ${pick(random, streetWords)} ${pick(random, streetNumbers)}`;
  const house = chance(random, 0.4) ? ` No. ${1 + Math.floor(random() * 90)}` : "";
  const neighbourhood = chance(random, 0.5) ? `, RT ${two(random, 15)}/RW ${two(random, 12)}` : "";
  return `${street}${house}${neighbourhood}, ${pick(random, landmarks)}`;
}

const two = (random: Random, most: number) => String(1 + Math.floor(random() * most)).padStart(3, "0");

type Subject = { category: DemonstrationCategory; kelurahan: Kelurahan; landmark: string; isShort: boolean };

/** A report in a citizen's words, of one to five sentences out of our own phrases. */
export function composeText(random: Random, { category, kelurahan, landmark, isShort }: Subject): string {
  const place = chance(random, 0.7)
    ? `di ${landmark.replace(/, di /, ", ")}`
    : `di wilayah ${kelurahan.name}`;
  const problem = composeProblem(random, category).replace("{di}", place);
  const duration = chance(random, 0.5) ? `, ${pick(random, durations)}` : "";
  if (isShort) return `${problem}${duration}. Kel. ${kelurahan.name}`;
  const sentences = [
    chance(random, 0.25) ? pick(random, openings) : "",
    `${problem}${duration}.`,
    chance(random, 0.7) ? pick(random, effects[category.groupCode as GroupCode] ?? effects.lainnya) : "",
    chance(random, 0.6) ? pick(random, requests) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function composeProblem(random: Random, category: DemonstrationCategory): string {
  const known = problems[category.code];
  if (known) return pick(random, known);
  const word = category.keywords.length > 0 ? pick(random, category.keywords) : category.nameId.toLowerCase();
  return pick(random, otherProblems).replace("{hal}", category.nameId.toLowerCase()).replace("{kata}", word);
}
