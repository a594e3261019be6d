"use client";

import clsx from "clsx";
import { type ComponentProps, type HTMLProps, type InputEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { measureLength } from "./measure-length";

type Bounds = { id: string; max: number };
type LimitedInputProps = ComponentProps<"input"> & Bounds;
type LimitedAreaProps = ComponentProps<"textarea"> & Bounds;

/** An input that never cuts what is typed or pasted: it counts near its limit, and refuses beyond it. */
export function LimitedInput({ max, ...rest }: LimitedInputProps) {
  const { limited, note } = useLimit<HTMLInputElement>(max, rest);
  return (
    <>
      <input {...rest} {...limited} />
      {note}
    </>
  );
}

/** A text box that never cuts what is typed or pasted: it counts near its limit, and refuses beyond it. */
export function LimitedArea({ max, ...rest }: LimitedAreaProps) {
  const { limited, note } = useLimit<HTMLTextAreaElement>(max, rest);
  return (
    <>
      <textarea {...rest} {...limited} />
      {note}
    </>
  );
}

type Control = HTMLInputElement | HTMLTextAreaElement;
type ControlProp = "id" | "value" | "defaultValue" | "aria-describedby" | "aria-invalid" | "onInput";

function useLimit<C extends Control>(max: number, given: Pick<HTMLProps<C>, ControlProp>) {
  const t = useTranslations("common");
  const ref = useRef<C>(null);
  const [typed, type] = useState(`${given.defaultValue ?? ""}`);
  const { length, over, isNear } = measureLength(`${given.value ?? typed}`, max);
  const isOver = over > 0;
  const refusal = isOver ? t("tooLong", { max, over }) : "";
  const id = `${given.id}-limit`;
  useEffect(() => ref.current?.setCustomValidity(refusal), [refusal]);
  return {
    limited: {
      ref,
      "aria-invalid": given["aria-invalid"] || isOver,
      "aria-describedby": clsx(given["aria-describedby"], isNear && id) || undefined,
      onInput: (event: InputEvent<C>) => {
        type(event.currentTarget.value);
        given.onInput?.(event);
      },
    },
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
