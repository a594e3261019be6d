import Link from "next/link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { pathOf } from "./address";
import { fullNames, writeFullDay } from "./names";

/** For an area that was split: its successors; for one of those: the area before. */
export async function AreaHistory({ area }: { area: Dashboard }) {
  const { splitInto, splitFrom, validTo, validFrom } = area;
  const others = splitInto.length > 0 ? splitInto : splitFrom ? [splitFrom] : [];
  if (others.length === 0) return null;
  const t = await getTranslator("area");
  const nameOf = await fullNames();
  const locale = await readLocale();
  const day = writeFullDay(splitInto.length > 0 ? (validTo ?? "") : validFrom, locale);
  return (
    <div className="rounded-card border border-line bg-surface px-4 py-3">
      <p>{splitInto.length > 0 ? t("splitInto", { day }) : t("splitFrom", { day })}</p>
      <ul className="flex flex-wrap gap-x-5">
        {others.map((one) => (
          <li key={one.code}>
            <Link
              href={pathOf(one.code)}
              prefetch={false}
              className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
            >
              {nameOf(one)} ({one.code})
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
