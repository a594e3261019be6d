import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { OfflineBar } from "@/components/layout/offline-bar";
import { StaffHeader } from "@/components/layout/staff-header";
import { WithWords } from "@/components/layout/with-words";
import { readSession } from "@/server/auth/actor";

const namespaces = [
  "common",
  "nav",
  "status",
  "clock",
  "map",
  "report",
  "track",
  "action",
  "rejection",
  "desk",
  "account",
  "error",
] as const;

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const session = await readSession();
  if (!session) redirect(`/masuk?ke=${encodeURIComponent((await headers()).get("x-path") ?? "/petugas")}`);
  return (
    <WithWords namespaces={namespaces}>
      <StaffHeader name={session.name} role={session.actor.role} unit={session.unitName} />
      <OfflineBar />
      <main id="isi" className="mx-auto max-w-7xl px-4 py-6">
        {children}
      </main>
    </WithWords>
  );
}
