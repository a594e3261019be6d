import type { ReactNode } from "react";
import { readLocale } from "@/components/layout/locale";
import { Buttons } from "./buttons";
import { Charts } from "./charts";
import { Comboboxes } from "./comboboxes";
import { Fields } from "./fields";
import { Notices } from "./notices";
import { PhotoSamples } from "./photos";
import { samples } from "./samples";

const link = "inline-flex min-h-11 items-center text-teluk underline underline-offset-4";

/** The whole kit in the reader's language; `children` are shelves of what lies outside the kit. */
export async function Gallery({ children }: { children?: ReactNode }) {
  const locale = await readLocale();
  const texts = samples[locale];
  return (
    <main id="isi" className="mx-auto grid max-w-5xl gap-12 px-4 py-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-2xl">{texts.title}</h1>
        <p className="max-w-prose text-soft">{texts.lead}</p>
        <p className="flex gap-4">
          <a href="/api/locale?to=id&back=/ui" className={link}>
            Bahasa Indonesia
          </a>
          <a href="/api/locale?to=en&back=/ui" className={link}>
            English
          </a>
        </p>
      </header>
      <Buttons texts={texts} />
      <Fields texts={texts} />
      <Comboboxes texts={texts} />
      <PhotoSamples texts={texts} />
      <Notices texts={texts} />
      <Charts texts={texts} locale={locale} />
      {children}
    </main>
  );
}
