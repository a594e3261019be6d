"use client";

import { TakeFragment, type TakeFragmentWords } from "@/components/ui/take-fragment";
import { readTokenFragment, type TokenLinkKind } from "@/server/domain/link/token-link";

type TakeTokenProps = { kind: TokenLinkKind; words: TakeFragmentWords };

/** Exchanges the token in a link's fragment for the cookie that opens its page. */
export function TakeToken({ kind, words }: TakeTokenProps) {
  const read = (fragment: string) => {
    const token = readTokenFragment(fragment);
    return token ? { jenis: kind, token } : null;
  };
  return <TakeFragment door="/api/tautan" read={read} words={words} />;
}
