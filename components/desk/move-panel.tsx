"use client";

import { MailX } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import { useIssues } from "@/components/ui/use-issues";
import { arbitrate } from "@/server/domain/complaint/hand-over";
import { missingDuties } from "@/server/domain/complaint/missing-duties";
import type { UnreachableReason } from "@/server/domain/complaint/reachable";
import { type Action, moves } from "@/server/domain/complaint/status";
import { ConflictNotice, type ShownComplaint } from "./conflict-notice";
import { dutyControls } from "./duty-controls";
import { DutyFields } from "./duty-fields";
import { MergeSides } from "./merge-sides";
import type { MoveChoices } from "./move-choices";
import type { MoveDraft } from "./move-draft";
import { suggestedUnit } from "./suggested-unit";
import { useMove } from "./use-move";

type MovePanelProps = {
  code: string;
  opened: ShownComplaint;
  moves: readonly Action[];
  choices: MoveChoices;
  hops: { count: number; max: number | null };
  /** Why the reporter cannot be asked. */
  unreachable?: UnreachableReason | null | undefined;
};

/** The moves that the status table allows; each opens a form of its duties. A conflict keeps the draft. */
export function MovePanel({ code, opened, moves: allowed, choices, hops, unreachable }: MovePanelProps) {
  const [t, actions] = [useTranslations("desk"), useTranslations("action")];
  const errors = useTranslations("error");
  const { draft, uploads, error, outcome, current, ...writing } = useMove(code, opened, choices.categoryCode);
  const { action } = draft;
  const found = allowed.some((one) => one === action)
    ? moves.find((one) => one.action === action && one.from.includes(opened.status))
    : undefined;
  const move = found && arbitrate(found, hops.count, hops.max);
  const hindrance = action === "ask" && move ? unreachable : null;
  const given = { ...draft, photoCount: uploads.stored.length };
  const faults = useIssues(missingDuties(move?.owes ?? [], given).map(toIssue), dutyControls);

  return (
    <section className="grid gap-3 rounded-card border border-line bg-surface p-4" aria-label={t("moves")}>
      <h2 className="font-bold text-lg">{t("moves")}</h2>
      {allowed.length === 0 && <p className="text-soft">{t("noMoves")}</p>}
      <p data-moves className="flex flex-wrap gap-2">
        {allowed.map((one) => (
          <Button
            key={one}
            look={action === one ? "primary" : "secondary"}
            aria-pressed={action === one}
            onClick={() => writing.choose(one, suggestedUnit(choices, one))}
          >
            {one === "ask" && unreachable && <MailX size={18} aria-hidden />}
            {actions(one)}
          </Button>
        ))}
      </p>
      {current !== undefined && (
        <ConflictNotice {...{ opened, current }} busy={writing.isReading} onGoOn={writing.goOn} />
      )}
      {hindrance && <NoticeBox>{errors(hindrance)}</NoticeBox>}
      {action && move && !hindrance && (
        <Form
          key={action}
          className="grid gap-4 border-line border-t pt-4"
          faults={faults}
          onSend={writing.save}
        >
          {move !== found && <NoticeBox>{t("arbitration", { count: hops.count })}</NoticeBox>}
          <DutyFields {...{ move, choices, draft, uploads }} onChange={writing.change} />
          {move.owes.includes("master") && <MergeSides code={code} masterCode={draft.masterCode} />}
          {error && <NoticeBox tone="bad">{error}</NoticeBox>}
          <StillUploading id="move-uploads" count={uploads.pending} />
          <FaultList />
          <Button
            type="submit"
            look={move?.isDrastic ? "danger" : "primary"}
            busy={outcome === "saving"}
            disabled={uploads.pending > 0}
            aria-describedby="move-uploads"
          >
            {move.isDrastic ? actions(action) : t("confirmMove")}
          </Button>
        </Form>
      )}
      {action && !move && <KeptWords draft={draft} />}
      {outcome === "done" && <NoticeBox tone="good">{t("done")}</NoticeBox>}
    </section>
  );
}

const toIssue = ({ field, message }: { field: string; message: string }) => ({ path: [field], message });

/** The move is not allowed any more; its draft can still be copied. */
function KeptWords({ draft }: { draft: MoveDraft }) {
  const t = useTranslations("conflict");
  const words = [draft.publicNote, draft.internalNote].filter(Boolean).join("\n\n");
  return words ? (
    <TextBox field="keptWords" id="kept-words" label={t("yourWords")} rows={4} readOnly value={words} />
  ) : null;
}
