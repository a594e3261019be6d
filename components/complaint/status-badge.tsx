import clsx from "clsx";
import {
  ArrowLeftRight,
  CalendarClock,
  CircleCheck,
  CircleDot,
  CircleX,
  ClipboardCheck,
  Clock,
  Combine,
  EyeOff,
  Forward,
  Hammer,
  Inbox,
  Send,
} from "lucide-react";
import type { Status } from "@/server/domain/complaint/status";

export const statusLooks = {
  triage: ["text-triage", Inbox],
  waiting: ["text-waiting", CircleDot],
  coordinated: ["text-coordinated", Send],
  delegated: ["text-delegated", Forward],
  transfer_requested: ["text-transfer_requested", ArrowLeftRight],
  in_progress: ["text-in_progress", Hammer],
  scheduled: ["text-scheduled", CalendarClock],
  verification: ["text-verification", ClipboardCheck],
  resolved: ["text-resolved", CircleCheck],
  rejected: ["text-rejected", CircleX],
  merged: ["text-merged", Combine],
  removed: ["text-removed", EyeOff],
} as const satisfies Record<Status, unknown>;

/** Colour, icon and text, always all three. */
export function StatusBadge({
  status,
  label,
  className,
}: {
  status: Status;
  label: string;
  className?: string;
}) {
  const [colour, Icon] = statusLooks[status];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 whitespace-nowrap font-semibold text-sm",
        colour,
        className,
      )}
    >
      <Icon size={16} aria-hidden />
      {label}
    </span>
  );
}

export function OverdueMark({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap rounded-full bg-danger px-2 py-0.5 font-semibold text-white text-sm">
      <Clock size={14} strokeWidth={3} aria-hidden />
      {label}
    </span>
  );
}
