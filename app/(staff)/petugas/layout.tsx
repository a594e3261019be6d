import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Shortcuts } from "@/components/desk/shortcuts";
import { getTranslator } from "@/components/layout/locale";
import { OfflineBar } from "@/components/layout/offline-bar";
import { SessionBar } from "@/components/layout/session-bar";
import { StaffHeader } from "@/components/layout/staff-header";
import { WithMessages } from "@/components/layout/with-messages";
import { staffApi } from "@/components/trpc/server";
import { Announcement } from "@/components/ui/announcement";
import { DraftOwner } from "@/components/ui/draft-owner";
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
  "look",
  "accused",
  "publicness",
  "redaction",
  "photoRegion",
  "queue",
  "bulk",
  "live",
  "conflict",
  "merging",
  "shortcut",
  "pending",
  "event",
  "account",
  "password",
  "verification",
  "intakeDesk",
  "counter",
  "external",
  "secondFactor",
  "reason",
  "notice",
  "preference",
  "quiet",
  "push",
  "deputy",
  "error",
] as const;

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const session = await readSession();
  if (!session) redirect(`/masuk?ke=${encodeURIComponent((await headers()).get("x-path") ?? "/petugas")}`);
  if (session.owesSecondFactor) redirect("/faktor-kedua");
  const common = await getTranslator("common");
  const caller = await staffApi();
  const { count: unread } = await caller.notification.unread();
  return (
    <WithMessages namespaces={namespaces}>
      <StaffHeader name={session.name} role={session.actor.role} unit={session.unitName} unread={unread} />
      <OfflineBar words={common("offline")} />
      <SessionBar />
      <main id="isi" className="mx-auto max-w-7xl px-4 py-6">
        <DraftOwner account={String(session.actor.staffId)}>{children}</DraftOwner>
      </main>
      <Announcement />
      <Shortcuts />
    </WithMessages>
  );
}
