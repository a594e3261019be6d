"use client";

import { useRef, useState } from "react";
import { client } from "@/components/trpc/client";
import { refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import type { MoveRequest } from "@/server/domain/complaint/input";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import type { Decision } from "@/server/domain/placing/decision";
import type { PlacingComplaint } from "@/server/domain/placing/placing-complaint";
import type { ReplyKind } from "./reply-template-form";

const reasons = { spam: "spam", emergency: "emergency", outside: "outside_jakarta" } as const;

/** The moves of the intake desk, one for a message. A refusal keeps the choices; a conflict names the faster officer. */
export function useDeciding(complaint: PlacingComplaint, onDone: () => void) {
  const inWords = useRefusal();
  const [busy, setBusy] = useState(false);
  const inFlight = useRef(false);
  const [error, setError] = useState<string | null>(null);
  /** Undefined while there is no conflict. */
  const [current, setCurrent] = useState<OfficerView | null | undefined>();
  const { code, status: expectedStatus } = complaint;

  async function take(move: Omit<MoveRequest, "code" | "expectedStatus">) {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    setError(null);
    try {
      await client.complaint.move.mutate({ ...move, code, expectedStatus });
      onDone();
    } catch (refusal) {
      if (!["changed_meanwhile", "not_allowed"].includes(refusalOf(refusal))) setError(inWords(refusal));
      else setCurrent(await client.complaint.byCode.query({ code }).catch(() => null));
      inFlight.current = false;
      setBusy(false);
    }
  }

  return {
    busy,
    error,
    current,
    place: ({ kelurahanCode, point, categoryCode }: Decision) =>
      take({ action: "verify", point, kelurahanCode: point ? null : kelurahanCode, categoryCode }),
    merge: (masterCode: string) => take({ action: "merge", masterCode }),
    say: (saying: ReplyKind, publicNote: string) =>
      saying === "ask"
        ? take({ action: "ask", publicNote })
        : take({ action: "propose_rejection", rejectionReason: reasons[saying], publicNote }),
  };
}
