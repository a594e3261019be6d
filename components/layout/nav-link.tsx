"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";

type NavLinkProps = { href: Route; className: string; children: ReactNode };

/** A link that is marked as current on its page and those below it, and prefetches on pointer enter or focus. */
export function NavLink({ href, className, children }: NavLinkProps) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  const [isNear, setNear] = useState(false);
  const near = () => setNear(true);
  return (
    <Link
      href={href}
      prefetch={isNear ? null : false}
      onPointerEnter={near}
      onFocus={near}
      aria-current={isHere ? "page" : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}

type LanguageLinkProps = { to: "id" | "en"; className: string; children: ReactNode };

/** A plain link, so that it works without JavaScript: from any page to the same page in the other language. */
export function LanguageLink({ to, className, children }: LanguageLinkProps) {
  const [path, query] = [usePathname(), useSearchParams().toString()];
  const back = encodeURIComponent(query ? `${path}?${query}` : path);
  return (
    <a href={`/api/locale?to=${to}&back=${back}`} hrefLang={to} lang={to} className={className}>
      {children}
    </a>
  );
}
