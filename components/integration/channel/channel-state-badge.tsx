import { CircleCheck, CircleOff, Hourglass } from "lucide-react";
import type { ChannelState } from "@/server/domain/intake/channel-state";

const looks = {
  working: ["text-resolved", CircleCheck],
  slow: ["text-coordinated", Hourglass],
  off: ["text-soft", CircleOff],
} as const satisfies Record<ChannelState, unknown>;

/** Colour, icon and text, always all three. */
export function ChannelStateBadge({ state, label }: { state: ChannelState; label: string }) {
  const [colour, Icon] = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap font-semibold text-sm ${colour}`}>
      <Icon size={16} aria-hidden />
      {label}
    </span>
  );
}
