"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { exchangeSecret } from "@/components/layout/link/exchange-secret";

/**
 * The form of `/api/kode`, which needs no script. With one, a fault on this page leaves what was typed in its field: a
 * code never stands in an address.
 */
export function SecretForm({ className, children }: { className: string; children: ReactNode }) {
  const router = useRouter();

  async function press(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const location = await exchangeSecret("/api/kode", Object.fromEntries(fields));
    if (location === null) return form.submit();
    const next = new URL(location, window.location.href);
    if (next.pathname !== window.location.pathname || !next.searchParams.has("gagal"))
      return window.location.assign(location);
    router.replace(location as Route, { scroll: false });
    form.querySelector<HTMLInputElement>("[name=kode]")?.focus();
  }

  return (
    <form action="/api/kode" method="post" noValidate className={className} onSubmit={press}>
      {children}
    </form>
  );
}
