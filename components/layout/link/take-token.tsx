"use client";

import { readTokenFragment, type TokenLinkKind } from "@/server/domain/link/token-link";
import { TakeFragment, type TakeFragmentWords } from "./take-fragment";

type TakeTokenProps = { kind: TokenLinkKind; words: TakeFragmentWords };

/** Exchanges the token in a link's fragment for the cookie that opens its page. */
export function TakeToken({ kind, words }: TakeTokenProps) {
  const read = (fragment: string) => {
    const token = readTokenFragment(fragment);
    return token ? { jenis: kind, token } : null;
  };
  return <TakeFragment door="/api/tautan" read={read} words={words} />;
}
