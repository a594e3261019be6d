"use client";

import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";

/** A notification was read or marked on this page. */
export const noticesChanged = "notices-changed";

/** The number of unread notifications: as rendered, and reloaded on navigation and when the tab gets the focus. */
export function NoticeBell({ unread }: { unread: number }) {
  const t = useTranslations("notice");
  const path = usePathname();
  const [count, setCount] = useState(unread);
  const counted = useRef(path);
  useEffect(() => {
    const ask = () =>
      client.notification.unread.query().then(
        (answer) => setCount(answer.count),
        () => {},
      );
    if (counted.current !== path) ask();
    counted.current = path;
    window.addEventListener("focus", ask);
    window.addEventListener(noticesChanged, ask);
    return () => {
      window.removeEventListener("focus", ask);
      window.removeEventListener(noticesChanged, ask);
    };
  }, [path]);
  return (
    <Link
      href="/petugas/pemberitahuan"
      prefetch={false}
      aria-label={t("bell", { count })}
      className="relative inline-flex size-11 items-center justify-center hover:text-teluk"
    >
      <BellIcon size={20} aria-hidden />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute -top-1 left-6 min-w-5 rounded-full bg-danger px-1 text-center font-bold text-sm text-white leading-5"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
  );
}
