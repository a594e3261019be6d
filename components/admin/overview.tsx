import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { PageHead } from "./page-head";
import { sections } from "./sections";

/** Links to all pages of the administration. */
export async function Overview() {
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-6">
      <PageHead title={t("title")} lead={t("lead")} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {sections
          .filter(({ key }) => key !== "overview")
          .map(({ href, key }) => (
            <li key={href}>
              <Link
                href={href}
                className="grid h-full content-start gap-1 rounded-card border border-line bg-surface p-4 hover:border-teluk"
              >
                <span className="font-bold text-lg">{t(key)}</span>
                <span className="text-soft">{t(`${key}Lead` as "peopleLead")}</span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
