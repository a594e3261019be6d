import type { Route } from "next";
import { readsCityStatistics, reviewsLooks } from "@/server/domain/staff/permission";
import type { Role } from "@/server/domain/staff/role";
import { compiledMessagesOf, getTranslator, readLocale } from "./locale";
import { LanguageLink } from "./nav-link";
import { NavRow } from "./nav-row";
import { OfficerTools } from "./officer-tools";
import { Brand } from "./site-header";

/** Roles whose units have a counter for visitors or letters. */
const atCounters: readonly Role[] = ["intake", "kelurahan", "district", "inspectorate"];

type StaffHeaderProps = { name: string; role: Role; unit: string; unread: number };

export async function StaffHeader({ name, role, unit, unread }: StaffHeaderProps) {
  const [common, nav, roles, locale] = await Promise.all([
    getTranslator("common"),
    getTranslator("nav"),
    getTranslator("role"),
    readLocale(),
  ]);
  const messages = compiledMessagesOf(locale);
  return (
    <header className="no-print border-line border-b bg-surface">
      <div className="mx-auto grid max-w-7xl grid-cols-[1fr_auto] items-center gap-x-2 px-4 py-2 md:flex md:gap-x-6">
        <Brand name={common("product")} />
        <NavRow
          label={nav("label")}
          items={pagesOf(role).map(({ href, key }) => ({ href, label: nav(key) }))}
          root="/petugas"
          className="order-3 col-span-2 md:order-none"
        />
        <div className="flex items-center gap-x-3 md:ml-auto md:gap-x-4">
          <OfficerTools
            locale={locale}
            messages={{
              notice: { bell: messages.notice.bell },
              nav: { stillSignedIn: messages.nav.stillSignedIn },
            }}
            unread={unread}
            signOut={nav("signOut")}
          />
          <LanguageLink
            to={locale === "id" ? "en" : "id"}
            className="inline-flex min-h-11 min-w-8 items-center justify-center text-sm text-teluk"
          >
            <span aria-hidden className="md:hidden">
              {locale === "id" ? "EN" : "ID"}
            </span>
            <span className="sr-only md:not-sr-only">{common("otherLanguage")}</span>
          </LanguageLink>
        </div>
        <p className="order-4 col-span-2 truncate pb-1 text-sm md:order-none md:py-1 md:text-right">
          <strong>{name}</strong>
          <span className="text-soft md:block">
            <span aria-hidden className="md:hidden">
              {" · "}
            </span>
            {roles(role)} · {unit}
          </span>
        </p>
      </div>
    </header>
  );
}

type Page = {
  href: Route;
  key:
    | "queue"
    | "channelDesk"
    | "counter"
    | "verification"
    | "statistics"
    | "consents"
    | "looks"
    | "admin"
    | "account";
};

/** The pages of a role, its queue first. */
function pagesOf(role: Role): Page[] {
  const own: (Page | false)[] = [
    { href: "/petugas", key: "queue" },
    role === "intake" && { href: "/petugas/kanal", key: "channelDesk" },
    atCounters.includes(role) && { href: "/petugas/loket", key: "counter" },
    role === "verifier" && { href: "/petugas/verifikasi", key: "verification" },
    readsCityStatistics(role) && { href: "/statistik", key: "statistics" },
    role === "inspectorate" && { href: "/petugas/persetujuan", key: "consents" },
    reviewsLooks(role) && { href: "/petugas/kontak", key: "looks" },
    role === "administrator" && { href: "/admin", key: "admin" },
    { href: "/petugas/akun", key: "account" },
  ];
  return own.filter((one) => one !== false);
}
