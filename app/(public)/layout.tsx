import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";
import { OfflineBar } from "@/components/layout/offline-bar";
import { PageBottomNav, PageHeader } from "@/components/layout/page-header";
import { SiteFooter } from "@/components/layout/site-header";
import { readSession } from "@/server/auth/actor";

/** Pages with client components provide their own messages: most pages need none. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [common, session] = await Promise.all([getTranslator("common"), readSession()]);
  return (
    <>
      <PageHeader session={session} />
      <OfflineBar words={common("offline")} />
      <main id="isi">{children}</main>
      <SiteFooter />
      <PageBottomNav session={session} />
    </>
  );
}
