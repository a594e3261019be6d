"use client";

import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";

type NavItem = { href: Route; label: string };
type NavRowProps = {
  label: string;
  items: readonly NavItem[];
  /** The first item's path: pages below it belong to other items. */
  root: string;
  className?: string;
};

/** Links to pages in one row: on a narrow screen it scrolls sideways, and its ends show that there is more. */
export function NavRow({ label, items, root, className }: NavRowProps) {
  const path = usePathname();
  const { row, more } = useRow(path);
  return (
    <nav aria-label={label} className={clsx("relative min-w-0", className)}>
      <ul
        ref={row}
        className="relative flex gap-x-5 overflow-x-auto [scrollbar-width:none] md:flex-wrap md:overflow-visible"
      >
        {items.map(({ href, label: words }) => {
          const isHere = path === href;
          const isWithin = href !== root && path.startsWith(`${href}/`);
          return (
            <li key={href} className="shrink-0">
              <Link
                href={href}
                aria-current={isHere ? "page" : isWithin || undefined}
                className="inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 hover:text-teluk aria-[current]:border-teluk aria-[current]:font-bold"
              >
                {words}
              </Link>
            </li>
          );
        })}
      </ul>
      {more.before && <End side="left" />}
      {more.after && <End side="right" />}
    </nav>
  );
}

/** Scrolls to the current link. Returns on which sides there is more. */
function useRow(path: string) {
  const row = useRef<HTMLUListElement>(null);
  const [more, setMore] = useState({ before: false, after: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current link
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const measure = () =>
      setMore({
        before: list.scrollLeft > 4,
        after: list.scrollLeft + list.clientWidth < list.scrollWidth - 4,
      });
    const current = list.querySelector<HTMLElement>("[aria-current]");
    if (current) list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
    measure();
    list.addEventListener("scroll", measure, { passive: true });
    const watch = new ResizeObserver(measure);
    watch.observe(list);
    return () => {
      list.removeEventListener("scroll", measure);
      watch.disconnect();
    };
  }, [path]);
  return { row, more };
}

function End({ side }: { side: "left" | "right" }) {
  const place =
    side === "left" ? "left-0 justify-start bg-linear-to-r" : "right-0 justify-end bg-linear-to-l";
  return (
    <span
      aria-hidden
      className={clsx(
        "pointer-events-none absolute inset-y-0 flex w-12 items-center from-55% from-surface to-transparent font-bold text-lg text-teluk",
        place,
      )}
    >
      {side === "left" ? "‹" : "›"}
    </span>
  );
}
