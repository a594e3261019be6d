"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useDraft } from "@/components/ui/use-draft";
import { fillAnswers, readAnswers, sendAnswers, writtenAnswers } from "./answers";

type SurveyAnswerFormProps = {
  /** The invitation, or `open`. */
  about: string;
  texts: Readonly<Record<"submit" | "sending" | "offline" | "failed" | "kept", string>>;
  children: ReactNode;
};

/** The questionnaire's form: answers stay on the device until they are sent; without JavaScript it is a plain form. */
export function SurveyAnswerForm({ about, texts, children }: SurveyAnswerFormProps) {
  const body = useRef<HTMLDivElement>(null);
  const { draft, isReady, change, clear } = useDraft<{ answers: Record<string, string> }>({
    key: `survey:${about}`,
    empty: () => ({ answers: {} }),
    isWritten: ({ answers }) => Object.keys(answers).length > 0,
  });
  const [state, setState] = useState<"writing" | "sending" | "offline" | "failed">("writing");
  const answers = useRef(draft.answers);
  answers.current = draft.answers;
  useEffect(() => {
    const form = body.current?.closest("form");
    if (isReady && form) fillAnswers(form, answers.current);
  }, [isReady]);

  async function send(form: HTMLFormElement) {
    if (state === "sending") return;
    setState("sending");
    const outcome = await sendAnswers(form.action, readAnswers(form));
    if (typeof outcome === "string") return setState(outcome);
    if (outcome.isCounted) clear();
    window.location.assign(outcome.url);
  }

  return (
    <Form
      action="/api/survei"
      method="post"
      className="mx-auto grid max-w-3xl gap-7 px-4 py-6 md:py-10"
      onSend={send}
      onChange={(event) => change({ answers: writtenAnswers(event.currentTarget) })}
    >
      <div ref={body} className="grid gap-7">
        {children}
      </div>
      {(state === "offline" || state === "failed") && <NoticeBox tone="bad">{texts[state]}</NoticeBox>}
      <FaultList />
      <Button type="submit" busy={state === "sending"} className="justify-self-stretch sm:justify-self-start">
        {texts[state === "sending" ? "sending" : "submit"]}
      </Button>
      <p className="text-soft text-sm [@media(scripting:none)]:hidden">{texts.kept}</p>
    </Form>
  );
}
