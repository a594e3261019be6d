import { ExternalLink } from "lucide-react";

type SiteLinkProps = { href: string; label: string; opensNew: string };

/** A page of ours stands in no frame: it opens beside the site that shows the form. */
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
