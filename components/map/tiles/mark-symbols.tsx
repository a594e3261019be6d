import { Clock } from "lucide-react";
import { statusLooks } from "@/components/complaint/status-badge";
import { type Status, statuses } from "@/server/domain/complaint/status";

/** The SVG symbols of all marks, once per page; hundreds of marks reference them. */
export function MarkSymbols() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden>
      <title>·</title>
      <symbol id="mark-clock" viewBox="0 0 24 24">
        <Clock strokeWidth={3} />
      </symbol>
      {statuses.map((status) => (
        <StatusSymbol key={status} status={status} />
      ))}
    </svg>
  );
}

function StatusSymbol({ status }: { status: Status }) {
  const [, Icon] = statusLooks[status];
  return (
    <symbol id={`mark-${status}`} viewBox="0 0 24 24">
      <Icon strokeWidth={2.5} />
    </symbol>
  );
}
