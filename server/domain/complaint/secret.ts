/** Crockford's base 32: without the letters that people take for digits. */
export const secretAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const secretLength = 16;
/** Of complaints from before; their codes stay valid. */
export const earlierLength = 10;

/** How many codes a new complaint has had. Complaints of earlier releases begin with 0, and a code of 10 characters. */
export const firstGeneration = 1;

const lookalikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** A secret as a person wrote it, in the characters of the alphabet: any case and spacing, O as 0, I and L as 1. */
export const normalizeSecret = (written: string): string =>
  written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/[OIL]/g, (letter) => lookalikes[letter] ?? letter);

/** A secret as people read it: `ABCD-EFGH-JKMN-PQRS`, one of 10 characters in halves. */
export const formatSecret = (secret: string): string =>
  (secret.match(secret.length === earlierLength ? /.{5}/g : /.{1,4}/g) ?? []).join("-");

/** The page of a complaint with its secret in the fragment, which browsers send to no server. */
export const secretPath = <Page extends "lacak" | "lokasi">(page: Page, code: string, secret: string) =>
  `/${page}/${code}#kode=${secret}` as const;

/** The secret of such a fragment; null without one. */
export function readFragment(fragment: string): string | null {
  const written = new URLSearchParams(fragment.replace(/^#/, "")).get("kode");
  return written === null ? null : normalizeSecret(written);
}
