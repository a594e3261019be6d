"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CategoryList } from "@/components/complaint/category-choices";
import { AccusationPanel } from "@/components/desk/accusation-panel";
import { ConflictNotice } from "@/components/desk/conflict-notice";
import { OthersHere } from "@/components/desk/others-here";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { NoticeBox } from "@/components/ui/states";
import { useDraft } from "@/components/ui/use-draft";
import { useUnread } from "@/components/ui/use-keys";
import { type Decision, firstDecision, missingOf } from "@/server/domain/placing/decision";
import type { PlacingComplaint } from "@/server/domain/placing/placing-complaint";
import { CategoryChoice } from "./category-choice";
import { DecisionBar } from "./decision-bar";
import { MergeCandidates } from "./merge-candidates";
import { PlaceChoice } from "./place-choice";
import { PlacingMessage } from "./placing-message";
import { type ReplyKind, replyKinds } from "./reply-template-form";
import { useDeciding } from "./use-deciding";
import { useDeskKeys } from "./use-desk-keys";

type PlacingDetailProps = {
  complaint: PlacingComplaint;
  kelurahan: readonly Choice[];
  categories: CategoryList;
  onDone: () => void;
  onReload: () => void;
  onWalk: (step: number) => void;
};

/** With changed reply texts, until one is sent. */
type DecisionDraft = Decision & { letters: Partial<Record<ReplyKind, string>> };
const noLetters: DecisionDraft["letters"] = {};

const focusOn = (id: string) => document.getElementById(id)?.focus();

const formKeys = (open: (kind: ReplyKind) => void) => ({
  t: () => open("ask"),
  s: () => open("spam"),
  d: () => open("emergency"),
  o: () => open("outside"),
  p: () => focusOn("kelurahan"),
  c: () => focusOn("category"),
});

/** One message with its decisions, each by one key. */
export function PlacingDetail({ complaint, kelurahan, categories, ...on }: PlacingDetailProps) {
  const { draft, change, clear } = useDraft<DecisionDraft>({
    key: `arrival:${complaint.code}`,
    empty: () => ({ ...firstDecision(complaint), letters: noLetters }),
  });
  const { letters, ...decision } = draft;
  const [missing, setMissing] = useState<"place" | "category" | null>(null);
  const [kind, setKind] = useState<ReplyKind | null>(null);
  const { busy, error, current, ...deciding } = useDeciding(complaint, () => {
    clear();
    on.onDone();
  });
  const isUnread = useUnread("arrivals", complaint.code);
  const [openedAt] = useState(() => new Date());

  const kinds = replyKinds.filter((kind) => kind !== "outside" || complaint.outside);
  const decide = (part: Partial<Decision>) => {
    setMissing(null);
    change(part);
  };
  const choose = ({ key }: KeyboardEvent) => {
    const place = complaint.places[Number(key) - 1];
    if (place) decide({ kelurahanCode: place.kelurahanCode, point: null });
  };
  function accept(press: { timeStamp: number; repeat?: boolean }) {
    if (isUnread(press)) return;
    const lacking = missingOf(decision);
    setMissing(lacking);
    if (lacking) return focusOn(lacking === "place" ? "kelurahan" : "category");
    void deciding.place(decision);
  }
  useDeskKeys({
    Enter: accept,
    ...{ 1: choose, 2: choose, 3: choose },
    ...formKeys(setKind),
    j: () => on.onWalk(1),
    k: () => on.onWalk(-1),
  });

  if (!complaint.moves.includes("verify") && current === undefined)
    return <Decided code={complaint.code} onGoOn={on.onDone} />;
  return (
    <article aria-label={complaint.code} className="grid gap-5 xl:grid-cols-2 xl:gap-x-8">
      <div className="grid content-start gap-5">
        <OthersHere code={complaint.code} now={openedAt} onLoad={on.onReload} />
        {current !== undefined && (
          <ConflictNotice
            opened={{ status: complaint.status, holder: null, assignee: null, lastAt: complaint.lastAt }}
            current={current}
            busy={false}
            onGoOn={on.onDone}
          />
        )}
        <PlacingMessage complaint={complaint} />
      </div>
      <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1">
        <PlaceChoice complaint={complaint} decision={decision} kelurahan={kelurahan} onChoose={decide} />
      </div>
      <div className="grid content-start gap-5">
        <CategoryChoice
          complaint={complaint}
          categories={categories}
          value={decision.categoryCode}
          onChoose={(categoryCode) => decide({ categoryCode })}
        />
        <DecisionBar
          kinds={kinds}
          complaint={complaint}
          {...{ kind, missing, error, busy, accept }}
          letter={kind && letters[kind]}
          onKind={setKind}
          onLetter={(which, letter) =>
            change((current) => ({ letters: { ...current.letters, [which]: letter } }))
          }
          onSay={deciding.say}
        />
        <AboutOfficials {...{ complaint, decision }} onDone={on.onDone} />
        <MergeCandidates
          complaint={complaint}
          decision={decision}
          busy={busy}
          onMerge={(into, press) => isUnread(press) || deciding.merge(into)}
        />
      </div>
    </article>
  );
}

type AboutOfficialsProps = Pick<PlacingDetailProps, "complaint" | "onDone"> & { decision: Decision };

function AboutOfficials({ complaint: { code, text }, decision, onDone }: AboutOfficialsProps) {
  const panel = { code, text, kelurahanCode: decision.kelurahanCode, accused: null, canDrop: false };
  return <AccusationPanel {...panel} onNamed={onDone} />;
}

function Decided({ code, onGoOn }: { code: string; onGoOn: () => void }) {
  const t = useTranslations("intakeDesk");
  const isUnread = useUnread("arrivals", code);
  useDeskKeys({ Enter: (event) => isUnread(event) || onGoOn() });
  return (
    <NoticeBox>
      <p>{t("decided", { code })}</p>
      <Button look="quiet" className="px-0!" onClick={onGoOn}>
        {t("goOn")}
      </Button>
    </NoticeBox>
  );
}
