"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import { maxNoteLength } from "@/server/domain/complaint/input";
import { type Move, moves } from "@/server/domain/complaint/status";
import type { QueueItem } from "@/server/domain/desk/queue-item";
import type { BulkAction } from "./bulk-action";
import { DutyFields } from "./duty-fields";
import type { MoveChoices } from "./move-choices";
import { emptyMove, toMoveRequest } from "./move-draft";
import { noSuggestions } from "./suggestions";
import type { Bulk } from "./use-bulk";

type BulkFormProps = {
  action: BulkAction;
  items: readonly Pick<QueueItem, "code" | "status" | "assigneeStaffId">[];
  /** Numbers of selected complaints that the move does not fit. */
  leftOut: readonly string[];
  bulk: Bulk;
};

/** The duties of the move, filled in once for all. */
export function BulkForm({ action, items, leftOut, bulk }: BulkFormProps) {
  const [t, words] = [useTranslations("bulk"), useTranslations("action")];
  const [draft, change] = useFields(emptyMove);
  const move = action === "note" ? null : (moves.find((one) => one.action === action) ?? null);
  const units = useReceivers(move, items[0]?.code ?? "");
  const people = useColleagues(move?.owes.includes("person") ?? false);

  function run() {
    const named = { code: "", action: "start" as const, expectedStatus: "" };
    const {
      code: _code,
      expectedStatus: _status,
      expectedAssigneeId: _assignee,
      photos: _photos,
      ...owed
    } = toMoveRequest({ ...draft, photos: [] }, named);
    const complaints = items.map(({ code, status, assigneeStaffId }) => ({
      code,
      expectedStatus: status,
      expectedAssigneeId: assigneeStaffId,
    }));
    return bulk.run({ ...owed, action }, complaints, leftOut);
  }

  return (
    <Form className="grid gap-4 border-line border-t pt-4" onSend={run}>
      <p className="font-semibold">
        {action === "note"
          ? t("note", { count: items.length })
          : t("runs", { action: words(action), count: items.length })}
      </p>
      {leftOut.length > 0 && (
        <p className="text-soft">{t("leftOut", { count: leftOut.length, codes: leftOut.join(", ") })}</p>
      )}
      {move ? (
        <DutyFields
          move={move}
          choices={{
            units,
            people,
            self: null,
            kelurahan: [],
            categories: [],
            categoryCode: "",
            templates: [],
            suggestions: noSuggestions,
            extensions: null,
          }}
          draft={draft}
          onChange={change}
        />
      ) : (
        <NoteFields draft={draft} onChange={change} />
      )}
      {bulk.error && <NoticeBox tone="bad">{bulk.error}</NoticeBox>}
      <div className="flex flex-wrap items-center gap-4">
        <FaultList />
        <Button type="submit" busy={bulk.progress !== null}>
          {move?.isDrastic ? words(move.action) : t("run")}
        </Button>
        {bulk.progress && <p role="status">{t("running", bulk.progress)}</p>}
      </div>
    </Form>
  );
}

type Notes = { publicNote: string; internalNote: string };

function NoteFields({ draft, onChange }: { draft: Notes; onChange: (part: Partial<Notes>) => void }) {
  const t = useTranslations("desk");
  return (["publicNote", "internalNote"] as const).map((key) => (
    <TextBox
      field={key}
      key={key}
      id={`bulk-${key}`}
      label={t(key)}
      rows={2}
      maxLength={maxNoteLength}
      value={draft[key]}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  ));
}

/** The unit's officers, loaded when wanted. */
function useColleagues(isWanted: boolean): Choice[] {
  const [people, setPeople] = useState<Choice[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    client.staff.colleagues
      .query()
      .then((found) => {
        if (isCurrent) setPeople(found.map(({ id, name }) => ({ value: String(id), label: name })));
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [isWanted]);
  return people;
}

/** The units that may receive the first of them; another that may not be sent there is refused alone. */
function useReceivers(move: Move | null, code: string): MoveChoices["units"] {
  const [units, setUnits] = useState<MoveChoices["units"]>({});
  const action = move?.owes.includes("unit") ? move.action : null;
  useEffect(() => {
    if (!action || !code) return;
    let isCurrent = true;
    client.staff.receivers
      .query({ code, action })
      .then((found) => {
        const choices = found.map(({ id, name, isSuggested }) => ({
          value: String(id),
          label: name,
          isSuggested,
        }));
        if (isCurrent) setUnits({ [action]: choices });
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [action, code]);
  return units;
}
