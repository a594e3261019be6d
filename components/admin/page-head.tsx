import type { ReactNode } from "react";

type PageHeadProps = { title: string; lead?: string; children?: ReactNode };

export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <header className="grid gap-1">
      <h1 className="font-bold text-2xl">{title}</h1>
      {lead && <p className="max-w-prose text-soft">{lead}</p>}
      {children}
    </header>
  );
}
