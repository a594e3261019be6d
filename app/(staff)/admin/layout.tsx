import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { getTranslator } from "@/components/layout/locale";
import { OfflineBar } from "@/components/layout/offline-bar";
import { StaffHeader } from "@/components/layout/staff-header";
import { WithMessages } from "@/components/layout/with-messages";
import { adminApi } from "@/components/trpc/server";
import { Announcement } from "@/components/ui/announcement";
import { readSession } from "@/server/auth/actor";

const namespaces = [
  "common",
  "nav",
  "role",
  "admin",
  "apiKey",
  "areaAdmin",
  "endpoint",
  "deliveries",
  "notice",
  "status",
  "escalation",
  "preference",
  "error",
  "channelDesk",
] as const;

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const caller = await adminApi();
  const session = await readSession();
  if (!session) redirect("/masuk?ke=/admin");
  const common = await getTranslator("common");
  const { count: unread } = await caller.notification.unread();
  return (
    <WithMessages namespaces={namespaces}>
      <StaffHeader name={session.name} role={session.actor.role} unit={session.unitName} unread={unread} />
      <AdminNav />
      <OfflineBar words={common("offline")} />
      <main id="isi" className="mx-auto max-w-7xl px-4 py-6">
        {children}
      </main>
      <Announcement />
    </WithMessages>
  );
}
