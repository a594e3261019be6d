import { expect, it } from "vitest";
import {
  findToken,
  linkPage,
  readEarlierLink,
  readTokenFragment,
  tokenLink,
  tokenLinkKinds,
} from "./token-link";

const tokens = {
  invitation: `17.${"aB3-_".repeat(6)}xy`,
  survey: "Zk3v9QwLr81TnM2_-abcde",
  outside: "Zk3v9QwLr81TnM2_-abcde.1k3v9QwLr81TnM2_-abcdZ",
} as const;
const host = "https://lapor.contoh.id";

it.each(tokenLinkKinds)("a link of the kind %s has its token in the fragment alone", (kind) => {
  const link = new URL(tokenLink(kind, tokens[kind]), host);
  expect([link.pathname, link.search]).toEqual([linkPage(kind), ""]);
  expect(readTokenFragment(link.hash)).toBe(tokens[kind]);
  for (const other of ["", "#", "#isi", "#kode=1"]) expect(readTokenFragment(other)).toBeNull();
});

it.each(tokenLinkKinds)(
  "a pasted link of the kind %s is read whole, in a sentence, of before, or bare",
  (kind) => {
    const token = tokens[kind];
    const folder = kind === "survey" ? "survei" : linkPage(kind).slice(1);
    for (const pasted of [
      token,
      ` ${token}\n`,
      `${host}${tokenLink(kind, token)}`,
      `Bukalah ${host}${tokenLink(kind, token)}. Terima kasih`,
      `<${host}/${folder}/${token}>`,
    ])
      expect(findToken(kind, pasted), pasted).toBe(token);
    for (const broken of ["", token.slice(0, -1), `${token}x`, `${host}${linkPage(kind)}`])
      expect(findToken(kind, broken), broken).toBeNull();
  },
);

it("a link of before names its kind; pages of today are none", () => {
  expect(readEarlierLink(`/undangan/${tokens.invitation}`)).toEqual({
    kind: "invitation",
    written: tokens.invitation,
  });
  expect(readEarlierLink("/survei/terpotong")).toEqual({ kind: "survey", written: "terpotong" });
  expect(readEarlierLink(`/pihak-luar/${tokens.outside}`)?.kind).toBe("outside");
  for (const page of [
    "/undangan",
    "/survei",
    "/survei/undangan",
    "/survei/terima-kasih",
    "/survei/a/b",
    "/x/y",
  ])
    expect(readEarlierLink(page), page).toBeNull();
});
