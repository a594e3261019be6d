import { Building2, FileSearch, Map as MapIcon, MapPinPlus } from "lucide-react";
import Link from "next/link";
import { getTranslator, readLocale } from "./locale";
import { LanguageLink, NavLink } from "./nav-link";

const entries = [
  ["/", "map", MapIcon],
  ["/kelurahan", "areas", Building2],
  ["/lapor", "report", MapPinPlus],
  ["/lacak", "track", FileSearch],
] as const;

export function Brand({ name }: { name: string }) {
  return (
    <Link
      href="/"
      className="inline-flex min-h-11 items-center gap-2.5 whitespace-nowrap font-extrabold text-lg tracking-tight"
    >
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#0b5563" />
        <path d="M16 6 L18 20 H14 Z" fill="#d98e04" />
        <path d="M8 20 H24 L21 24 H11 Z" fill="#fff" />
      </svg>
      {name}
    </Link>
  );
}

export async function SiteHeader() {
  const [common, nav, locale] = await Promise.all([
    getTranslator("common"),
    getTranslator("nav"),
    readLocale(),
  ]);
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex max-w-7xl items-center gap-6 px-4 py-2">
        <Brand name={common("product")} />
        <nav aria-label={nav("label")} className="ml-auto hidden items-center gap-1 md:flex">
          {entries.map(([href, key]) => (
            <NavLink
              key={href}
              href={href}
              className="inline-flex min-h-11 items-center px-4 font-semibold hover:text-teluk aria-[current=page]:text-teluk"
            >
              {nav(key)}
            </NavLink>
          ))}
          <Link href="/masuk" className="inline-flex min-h-11 items-center px-4 text-soft hover:text-teluk">
            {nav("signIn")}
          </Link>
        </nav>
        <LanguageLink
          to={locale === "id" ? "en" : "id"}
          className="ml-auto inline-flex min-h-11 items-center text-sm text-teluk md:ml-0"
        >
          {common("otherLanguage")}
        </LanguageLink>
      </div>
    </header>
  );
}

/** Navigation in reach of the thumb on a phone. */
export async function BottomNav() {
  const nav = await getTranslator("nav");
  return (
    <nav
      aria-label={nav("label")}
      className="fixed inset-x-0 bottom-0 z-[1200] flex border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {entries.map(([href, key, Icon]) => (
        <NavLink
          key={href}
          href={href}
          className="flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 font-semibold text-sm aria-[current=page]:text-teluk"
        >
          <Icon size={20} aria-hidden />
          {nav(key)}
        </NavLink>
      ))}
    </nav>
  );
}

const footerEntries = [
  ["/statistik/publik", "publicStatistics"],
  ["/statistik/skm", "satisfaction"],
  ["/data", "openData"],
  ["/status", "serviceStatus"],
  ["/pengembang", "developers"],
  ["/masuk", "signIn"],
] as const;

export async function SiteFooter() {
  const nav = await getTranslator("nav");
  return (
    <footer className="mx-auto grid max-w-7xl gap-2 px-4 pt-12 pb-24 text-soft text-sm md:pb-10">
      <p className="font-semibold text-ink">{nav("emergency")}</p>
      <p>{nav("footer")}</p>
      <p className="flex flex-wrap gap-x-6">
        {footerEntries.map(([href, key]) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {nav(key)}
          </Link>
        ))}
      </p>
    </footer>
  );
}
