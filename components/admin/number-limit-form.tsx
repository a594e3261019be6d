"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";
import { useFields } from "@/components/ui/use-fields";
import { heldDaysBounds, smallestDisclosed } from "@/server/domain/admin/limits";
import { LimitFields } from "./limit-fields";
import { RowForm } from "./row-form";

type GivenLimits = { basis: string; validFrom: string; reason: string };
type Key = "maxHops" | "answerDays" | "heldDays" | "smallest" | "handledDays" | "deadDays" | "closedDays";
type Kind = {
  /** What is limited, and what is proposed. */
  first: Partial<Record<Key, number>>;
  /** At least 1 and without a highest unless given. */
  bounds?: { least: number; most: number };
  add: (given: GivenLimits, of: (key: Key) => number) => Promise<unknown>;
};

const { addDisclosure, addHandOver, addHold, addRetention, addMessage, addQuestion } = client.admin.limits;
const kinds: Record<"hand-over" | "question" | "hold" | "disclosure" | "retention" | "message", Kind> = {
  "hand-over": {
    first: { maxHops: 4 },
    add: (given, of) => addHandOver.mutate({ ...given, maxHops: of("maxHops") }),
  },
  question: {
    first: { answerDays: 10 },
    add: (given, of) => addQuestion.mutate({ ...given, answerDays: of("answerDays") }),
  },
  hold: {
    first: { heldDays: 3 },
    bounds: heldDaysBounds,
    add: (given, of) => addHold.mutate({ ...given, heldDays: of("heldDays") }),
  },
  disclosure: {
    first: { smallest: 5 },
    bounds: smallestDisclosed,
    add: (given, of) => addDisclosure.mutate({ ...given, smallest: of("smallest") }),
  },
  retention: {
    first: { handledDays: 90, deadDays: 365 },
    add: (given, of) =>
      addRetention.mutate({ ...given, handledDays: of("handledDays"), deadDays: of("deadDays") }),
  },
  message: {
    first: { closedDays: 365 },
    add: (given, of) => addMessage.mutate({ ...given, closedDays: of("closedDays") }),
  },
};

/** A new version, from a day on, of a limit that is a number or two. */
export function NumberLimitForm({ kind, today }: { kind: keyof typeof kinds; today: string }) {
  const t = useTranslations("admin");
  const { first, bounds, add } = kinds[kind];
  const [words, change] = useFields({ basis: "", validFrom: today, reason: "" });
  const [numbers, setNumbers] = useState<readonly (readonly [Key, string])[]>(() =>
    Object.entries(first).map(([key, value]) => [key as Key, `${value}`] as const),
  );
  const setNumber = (key: Key, value: string) =>
    setNumbers((current) => current.map((one) => (one[0] === key ? [key, value] : one)));
  const numberOf = (key: Key) => Number(new Map(numbers).get(key));
  return (
    <RowForm title={t("newLimit")} run={() => add(words, numberOf)}>
      {numbers.map(([key, value]) => (
        <TextField
          key={key}
          id={`limit-${key}`}
          type="number"
          min={bounds?.least ?? 1}
          max={bounds?.most}
          label={t(key)}
          value={value}
          required
          onChange={(event) => setNumber(key, event.target.value)}
        />
      ))}
      <LimitFields id={kind} words={words} today={today} onChange={change} />
    </RowForm>
  );
}
