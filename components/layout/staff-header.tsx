import type { Route } from "next";
import Link from "next/link";
import { Bell } from "@/components/notification/bell";
import { readsCityStatistics } from "@/server/domain/staff/permission";
import type { Role } from "@/server/domain/staff/role";
import { getTranslator, readLocale } from "./locale";
import { LanguageLink } from "./nav-link";
import { SignOut } from "./sign-out";
import { Brand } from "./site-header";

/** Their units have a counter where citizens come, or letters arrive. */
const atCounters: readonly Role[] = ["intake", "kelurahan", "district", "inspectorate"];

type StaffHeaderProps = { name: string; role: Role; unit: string; unread: number };

export async function StaffHeader({ name, role, unit, unread }: StaffHeaderProps) {
  const [common, nav, roles, locale] = [
    await getTranslator("common"),
    await getTranslator("nav"),
    await getTranslator("role"),
    await readLocale(),
  ];
  return (
    <header className="no-print border-line border-b bg-surface">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 px-4 py-2">
        <Brand name={common("product")} />
        <nav aria-label={nav("label")} className="flex flex-wrap items-center gap-x-5">
          <Link href="/petugas" className="inline-flex min-h-11 items-center font-semibold hover:text-teluk">
            {nav("queue")}
          </Link>
          {role === "intake" && (
            <Link href="/petugas/kanal" className="inline-flex min-h-11 items-center hover:text-teluk">
              {nav("channelDesk")}
            </Link>
          )}
          {atCounters.includes(role) && (
            <Link href="/petugas/loket" className="inline-flex min-h-11 items-center hover:text-teluk">
              {nav("counter")}
            </Link>
          )}
          {role === "verifier" && (
            <Link href="/petugas/verifikasi" className="inline-flex min-h-11 items-center hover:text-teluk">
              {nav("verification")}
            </Link>
          )}
          {readsCityStatistics(role) && (
            <Link href="/statistik" className="inline-flex min-h-11 items-center hover:text-teluk">
              {nav("statistics")}
            </Link>
          )}
          {role === "administrator" && (
            <Link href={"/admin" as Route} className="inline-flex min-h-11 items-center hover:text-teluk">
              {nav("admin")}
            </Link>
          )}
          <Link href="/petugas/akun" className="inline-flex min-h-11 items-center hover:text-teluk">
            {nav("account")}
          </Link>
          <Bell unread={unread} />
          <SignOut label={nav("signOut")} />
          <LanguageLink
            to={locale === "id" ? "en" : "id"}
            className="inline-flex min-h-11 items-center text-sm text-teluk"
          >
            {common("otherLanguage")}
          </LanguageLink>
        </nav>
        <p className="no-print ml-auto py-1 text-right text-sm">
          <strong>{name}</strong>
          <span className="block text-soft">
            {roles(role)} · {unit}
          </span>
        </p>
      </div>
    </header>
  );
}
