"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { inputLook } from "@/components/ui/input-look";
import { withQuery } from "./address";

type AreaFinderProps = { label: string; hint: string; initial: string; query: Record<string, string> };

const pauseMs = 200;

/** The search field: searches while typing, and is a plain field without JavaScript. */
export function AreaFinder({ label, hint, initial, query }: AreaFinderProps) {
  const router = useRouter();
  const [text, setText] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(event: ChangeEvent<HTMLInputElement>) {
    const cari = event.target.value;
    setText(cari);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => router.replace(withQuery("/kelurahan", query, { cari }), { scroll: false }),
      pauseMs,
    );
  }

  return (
    <div className="grid min-w-0 basis-full gap-1.5 sm:flex-1">
      <label htmlFor="cari" className="font-semibold">
        {label}
      </label>
      <div className="relative">
        <Search size={18} aria-hidden className="absolute top-3.5 left-3 text-soft" />
        <input
          id="cari"
          name="cari"
          type="search"
          autoComplete="off"
          placeholder={hint}
          value={text}
          onChange={change}
          className={`${inputLook} pl-10`}
        />
      </div>
    </div>
  );
}
