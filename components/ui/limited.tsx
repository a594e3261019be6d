"use client";

import clsx from "clsx";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { measureLength } from "./measure-length";

type Bounds = { id: string; max: number };
type LimitedInputProps = ComponentProps<"input"> & Bounds;
type LimitedAreaProps = ComponentProps<"textarea"> & Bounds;

/** An input that never cuts what is typed or pasted: it counts near its limit, and refuses beyond it. */
export function LimitedInput({ max, onInput, ...rest }: LimitedInputProps) {
  const { ref, type, about, isOver, note } = useLimit<HTMLInputElement>(max, rest);
  return (
    <>
      <input
        {...rest}
        ref={ref}
        aria-invalid={rest["aria-invalid"] || isOver}
        aria-describedby={about}
        onInput={(event) => {
          type(event.currentTarget.value);
          onInput?.(event);
        }}
      />
      {note}
    </>
  );
}

/** A text box that never cuts what is typed or pasted: it counts near its limit, and refuses beyond it. */
export function LimitedArea({ max, onInput, ...rest }: LimitedAreaProps) {
  const { ref, type, about, isOver, note } = useLimit<HTMLTextAreaElement>(max, rest);
  return (
    <>
      <textarea
        {...rest}
        ref={ref}
        aria-invalid={rest["aria-invalid"] || isOver}
        aria-describedby={about}
        onInput={(event) => {
          type(event.currentTarget.value);
          onInput?.(event);
        }}
      />
      {note}
    </>
  );
}

type LimitedProps = Pick<ComponentProps<"input">, "id" | "value" | "defaultValue" | "aria-describedby">;

function useLimit<Control extends HTMLInputElement | HTMLTextAreaElement>(max: number, given: LimitedProps) {
  const t = useTranslations("common");
  const ref = useRef<Control>(null);
  const [typed, type] = useState(`${given.defaultValue ?? ""}`);
  const { length, over, isNear } = measureLength(`${given.value ?? typed}`, max);
  const isOver = over > 0;
  const refusal = isOver ? t("tooLong", { max, over }) : "";
  const id = `${given.id}-limit`;
  useEffect(() => ref.current?.setCustomValidity(refusal), [refusal]);
  return {
    ref,
    type,
    isOver,
    about: clsx(given["aria-describedby"], isNear && id) || undefined,
    note: isNear && (
      <p
        id={id}
        role={isOver ? "alert" : undefined}
        className={clsx("text-sm", isOver ? "font-semibold text-danger" : "text-soft tabular-nums")}
      >
        {refusal || t("lengthOf", { length, max })}
      </p>
    ),
  };
}
