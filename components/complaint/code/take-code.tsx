"use client";

import { TakeFragment, type TakeFragmentWords } from "@/components/layout/link/take-fragment";
import { readFragment } from "@/server/domain/complaint/secret";

export type TakeCodeProps = {
  code: string;
  page: "lacak" | "lokasi";
  words: TakeFragmentWords;
};

/** Exchanges the code in a link's fragment for the reporter's cookie. */
export function TakeCode({ code, page, words }: TakeCodeProps) {
  const read = (fragment: string) => {
    const secret = readFragment(fragment);
    return secret ? { nomor: code, kode: secret, halaman: page, dari: "tautan" } : null;
  };
  return <TakeFragment door="/api/kode" read={read} words={words} />;
}
