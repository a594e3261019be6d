import { ExternalLink } from "lucide-react";
import { getTranslator } from "@/components/layout/locale";
import { EmptyState } from "@/components/ui/states";

type SiteLinkProps = { href: string; label: string; opensNew: string };

/** Our pages cannot be framed: the link opens a new tab beside the site that embeds the form. */
export function SiteLink({ href, label, opensNew }: SiteLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener"
      className="inline-flex min-h-11 items-center gap-2 justify-self-start font-semibold text-teluk underline underline-offset-4"
    >
      {label}
      <ExternalLink size={16} aria-hidden />
      <span className="sr-only">({opensNew})</span>
    </a>
  );
}

/** Instead of a form that is closed: the way to the site's own. */
export async function FormClosed() {
  const t = await getTranslator("embed");
  return (
    <EmptyState title={t("closedTitle")} text={t("closedText")}>
      <SiteLink href="/lapor" label={t("openSite")} opensNew={t("opensNew")} />
    </EmptyState>
  );
}
