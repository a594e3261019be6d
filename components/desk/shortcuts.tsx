"use client";

import { usePathname } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/use-keys";

const keys = {
  queue: [
    ["j", "down"],
    ["k", "up"],
    ["Enter", "enter"],
    ["x", "select"],
    ["Shift + x", "range"],
    ["a", "all"],
    ["b", "bulk"],
    ["Esc", "escape"],
    ["/", "search"],
    ["r", "reload"],
    ["n", "next"],
  ],
  report: [
    ["u", "back"],
    ["m", "moves"],
    ["c", "note"],
  ],
  arrivals: [
    ["j", "nextMessage"],
    ["k", "previousMessage"],
    ["1 2 3", "candidate"],
    ["Enter", "placeIt"],
    ["p", "byHand"],
    ["c", "category"],
    ["t", "ask"],
    ["s", "spam"],
    ["d", "emergency"],
    ["o", "outside"],
  ],
  anywhere: [["?", "help"]],
} as const;

const usual = ["queue", "report", "anywhere"] as const;

const acts: Record<string, () => void> = {
  u: () => document.querySelector<HTMLElement>("[data-back]")?.click(),
  m: () => document.querySelector<HTMLElement>("[data-moves] button")?.focus(),
  c: () => {
    const note = document.querySelector<HTMLDetailsElement>("[data-note]");
    if (note) note.open = true;
    note?.querySelector("textarea")?.focus();
  },
};

/** `?` lists every shortcut; those of a complaint's page are handled here too. */
export function Shortcuts() {
  const t = useTranslations("shortcut");
  const common = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  const isReport = /^\/petugas\/JK/.test(path);
  const places = path === "/petugas/kanal" ? (["arrivals", "anywhere"] as const) : usual;
  useKeys("shortcuts", { "?": () => dialog.current?.showModal(), ...(isReport ? acts : {}) });
  return (
    <>
      <p className="no-print mx-auto hidden max-w-7xl px-4 pb-4 text-right md:block">
        <Button look="quiet" className="px-0!" onClick={() => dialog.current?.showModal()}>
          {t("open")} <kbd className="rounded border border-line px-1.5">?</kbd>
        </Button>
      </p>
      <dialog
        ref={dialog}
        aria-labelledby="shortcut-title"
        className="m-auto max-h-[85dvh] w-full max-w-2xl rounded-card bg-surface p-6 text-ink shadow-float backdrop:bg-ink/40"
      >
        <h2 id="shortcut-title" className="mb-4 font-bold text-xl">
          {t("title")}
        </h2>
        <div className="grid gap-6 sm:grid-cols-2">
          {places.map((place) => (
            <section key={place} className="grid content-start gap-2">
              <h3 className="font-semibold">{t(place)}</h3>
              <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
                {keys[place].map(([key, what]) => (
                  <div key={key} className="contents">
                    <dt>
                      <kbd className="whitespace-nowrap rounded border border-line px-1.5">{key}</kbd>
                    </dt>
                    <dd>{t(what)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <form method="dialog" className="mt-6">
          <Button type="submit" look="secondary">
            {common("close")}
          </Button>
        </form>
      </dialog>
    </>
  );
}
