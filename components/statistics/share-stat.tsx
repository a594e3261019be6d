import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Defined } from "@/components/ui/charts/defined";
import { formatShare } from "@/components/ui/charts/format";
import { type Share, smallestSample } from "@/server/domain/statistics/interval";

type ShareStatProps = { label: string; share: Share; definition?: string };

/** A share in large type with its 95 % interval, drawn on a line from 0 to 100 %, and its sample. */
export async function ShareStat({ label, share, definition }: ShareStatProps) {
  const [t, locale] = await Promise.all([getTranslator("figure"), readLocale()]);
  const { low, high, of } = share;
  return (
    <div className="max-w-72">
      <dt className="text-soft text-sm">
        <Defined label={label} definition={definition} />
      </dt>
      <dd className="font-bold text-xl">{formatShare(share.share, locale)}</dd>
      <dd className="text-soft text-sm">
        <IntervalLine share={share} />
        {low !== null && high !== null && (
          <span className="block">
            {t("interval", { low: formatShare(low, locale, 0), high: formatShare(high, locale, 0) })}
          </span>
        )}
        <span className="block">
          {t("sample", { count: formatNumber(of, locale, 0) })}
          {of < smallestSample && ` · ${t("smallSample")}`}
        </span>
      </dd>
    </div>
  );
}

/** The interval as a thick line and the share as a mark on it; the text has the same numbers. */
export function IntervalLine({ share: { share, low, high } }: { share: Share }) {
  if (share === null || low === null || high === null) return null;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="my-1 h-2.5 w-full min-w-20" aria-hidden>
      <rect x="0" y="4.5" width="100" height="1" className="fill-line" />
      <rect
        x={low * 100}
        y="3"
        width={Math.max((high - low) * 100, 0.5)}
        height="4"
        className="fill-teluk/40"
      />
      <rect x={Math.min(share * 100, 99)} y="0" width="1" height="10" className="fill-teluk" />
    </svg>
  );
}
