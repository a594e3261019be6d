import type { ParserKind } from "./budgets";
import type { DocumentInput, RewrittenDocument } from "./document/rewrite-document";
import type { Letter, LetterInput } from "./mail/parse-letter";
import { quickCost } from "./photo/cost-of";
import type { RegionInput } from "./photo/fill-regions";
import type { EncodedPhoto, ReadPhoto } from "./photo/sizes";

/** What each kind takes and returns. Both pass between processes, so they are plain data. */
export type Parsers = {
  photo: { input: Buffer; output: ReadPhoto };
  largePhoto: { input: Buffer; output: ReadPhoto };
  photoRegions: { input: RegionInput; output: EncodedPhoto };
  document: { input: DocumentInput; output: RewrittenDocument };
  mail: { input: LetterInput; output: Letter };
};

type Program<Kind extends ParserKind> = (input: Parsers[Kind]["input"]) => Promise<Parsers[Kind]["output"]>;

/** The program of each kind, loaded only where it runs. */
export const programs: { [Kind in ParserKind]: () => Promise<Program<Kind>> } = {
  photo: async () => {
    const { readPhoto } = await import("./photo/read-photo");
    return (bytes) => readPhoto(bytes, quickCost);
  },
  largePhoto: async () => (await import("./photo/read-photo")).readPhoto,
  photoRegions: async () => (await import("./photo/fill-regions")).fillRegions,
  document: async () => (await import("./document/rewrite-document")).rewriteDocument,
  mail: async () => (await import("./mail/parse-letter")).parseLetter,
};
