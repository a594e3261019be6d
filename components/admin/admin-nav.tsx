import type { Route } from "next";
import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { sections } from "./sections";

export async function AdminNav() {
  const t = await getTranslator("admin");
  return (
    <nav aria-label={t("sections")} className="border-line border-b bg-surface">
      <ul className="mx-auto flex max-w-7xl flex-wrap gap-x-5 px-4">
        {sections.map(({ href, key }) => (
          <li key={href}>
            <Link href={href as Route} className="inline-flex min-h-11 items-center hover:text-teluk">
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
