import type { MarkName } from "./marks";

/** The demonstration's accounts that crawl, by the name in their address, and nobody. All but `kelurahan2` are of Gambir. */
export const crawlers = [
  "nobody",
  "intake",
  "kelurahan",
  "kelurahan2",
  "kecamatan",
  "binamarga",
  "sudin",
  "lapangan",
  "biro",
  "gubernur",
  "inspektorat",
  "admin",
] as const;
export type Crawler = (typeof crawlers)[number];

/** Holder, those above it, and the offices that place and decide. */
const handlers: readonly Crawler[] = ["intake", "kelurahan", "kecamatan", "biro"];
/** With who oversees the whole city, and reads private words only after a recorded reason. */
const related: readonly Crawler[] = [...handlers, "gubernur", "admin"];
/** The Inspektorat, Biro and the intake desk; never the accused kelurahan and those above it. */
const confidants: readonly Crawler[] = ["intake", "biro", "inspektorat"];

/** Who may find which mark by looking. What only a logged look shows stands in no other answer. */
export const rights: Readonly<Record<MarkName, readonly Crawler[]>> = {
  "private text": handlers,
  "private photo": handlers,
  "confidential text": confidants,
  "accused text": confidants,
  "internal note": related,
  "removed photo": related,
  "photo before its regions were hidden": [],
  reporter: [],
};
