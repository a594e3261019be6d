import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatShare } from "@/components/ui/charts/format";
import type { VerifierDecisions } from "@/server/domain/verification/verification-desk";

/** The verifiers' own figures: their decisions, and how often a second look disagreed. */
export async function DecisionsTable({ rows }: { rows: VerifierDecisions }) {
  const [t, locale] = await Promise.all([getTranslator("verification"), readLocale()]);
  const share = (part: number, of: number) => formatShare(of === 0 ? null : part / of, locale);
  const heads = ["accepted", "returned", "returnedShare", "audited", "overturnedShare"] as const;
  return (
    <section
      aria-labelledby="keputusan"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard must be able to stand here
      tabIndex={0}
      className="relative grid gap-2 overflow-x-auto"
    >
      <h2 id="keputusan" className="font-bold text-lg">
        {t("decisions")}
      </h2>
      <table className="w-full text-left">
        <thead className="text-soft text-sm">
          <tr>
            <th scope="col" className="py-1">
              {t("verifier")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pl-4 text-right">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ staffId, name, accepted, returned, upheld, overturned, isMine }) => (
            <tr key={staffId} className="border-line border-t">
              <th scope="row" className={isMine ? "py-1 font-bold" : "py-1 font-normal"}>
                {name}
                {isMine && ` (${t("me")})`}
              </th>
              {[
                formatNumber(accepted, locale, 0),
                formatNumber(returned, locale, 0),
                share(returned, accepted + returned),
                formatNumber(upheld + overturned, locale, 0),
                share(overturned, upheld + overturned),
              ].map((value, index) => (
                <td key={heads[index]} className="py-1 pl-4 text-right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
