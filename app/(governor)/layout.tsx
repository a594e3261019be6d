import type { ReactNode } from "react";
import { PageBottomNav, PageHeader } from "@/components/layout/page-header";
import { SiteFooter } from "@/components/layout/site-header";
import { WithMessages } from "@/components/layout/with-messages";
import { readSession } from "@/server/auth/actor";

const namespaces = ["common", "error"] as const;

export default async function GovernorLayout({ children }: { children: ReactNode }) {
  const session = await readSession();
  return (
    <WithMessages namespaces={namespaces}>
      <PageHeader session={session} />
      <main id="isi">{children}</main>
      <SiteFooter />
      <PageBottomNav session={session} />
    </WithMessages>
  );
}
