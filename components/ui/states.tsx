import { CircleAlert, CircleCheck, Inbox } from "lucide-react";
import type { ReactNode } from "react";

type StateProps = { title: string; text?: string; children?: ReactNode };

export function EmptyState({ title, text, children }: StateProps) {
  return (
    <div className="grid justify-items-center gap-3 px-4 py-16 text-center">
      <Inbox size={36} className="text-soft" aria-hidden />
      <p className="font-semibold text-lg">{title}</p>
      {text && <p className="max-w-prose text-soft">{text}</p>}
      {children}
    </div>
  );
}

export function NoticeBox({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "bad" | "good";
  children: ReactNode;
}) {
  const colour = {
    plain: "border-line bg-surface",
    bad: "border-danger bg-[#fdf1f0]",
    good: "border-resolved bg-[#eff8f1]",
  }[tone];
  const Icon = tone === "good" ? CircleCheck : CircleAlert;
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={`flex gap-3 rounded-card border p-4 ${colour}`}
    >
      <Icon size={20} className="mt-0.5 shrink-0" aria-hidden />
      <div>{children}</div>
    </div>
  );
}

export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={`animate-pulse rounded-card bg-line ${className}`} />;
}
