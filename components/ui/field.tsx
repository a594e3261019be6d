"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFaultOf } from "./faults";
import { type FieldOfText, fieldReaders } from "./field-readers";
import { describedBy, inputLook } from "./input-look";
import { LimitedArea, LimitedInput } from "./limited";

type FieldProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  optional?: string | undefined;
  children: ReactNode;
};

/** A label, its control, its hint and its error, associated for assistive technology. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label} {optional && <span className="font-normal text-soft text-sm">({optional})</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The fault of a control or of a group of controls. */
export function FieldError({ id, error: own }: { id: string; error?: string | null | undefined }) {
  const error = useFaultOf(id, own);
  if (!error) return null;
  return (
    <p id={`${id}-error`} role="alert" className="font-semibold text-danger text-sm">
      {error}
    </p>
  );
}

type Looks = Pick<FieldProps, "id" | "hint" | "error"> & { className: string | undefined };
const looksOf = ({ id, hint, error, className }: Looks) => ({
  className: clsx(inputLook, className),
  "aria-invalid": Boolean(error),
  "aria-describedby": describedBy(id, hint, error),
});

type TextFieldProps = Omit<ComponentProps<"input">, "id"> & Omit<FieldProps, "children">;

export function TextField({
  id,
  label,
  hint,
  error: own,
  optional,
  className,
  maxLength,
  ...input
}: TextFieldProps) {
  const error = useFaultOf(id, own);
  const control = { ...input, id, ...looksOf({ id, hint, error, className }) };
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {maxLength ? <LimitedInput {...control} max={maxLength} /> : <input {...control} />}
    </Field>
  );
}

type TextBoxProps = Omit<ComponentProps<"textarea">, "id"> &
  Omit<FieldProps, "children"> & { field: FieldOfText };

/** A text area says below it who will read it: one without its row of the table does not compile. */
export function TextBox({
  id,
  field,
  label,
  hint: own,
  error: fault,
  optional,
  className,
  maxLength,
  ...input
}: TextBoxProps) {
  const t = useTranslations("common");
  const error = useFaultOf(id, fault);
  const hint = [own, t(`readers.${fieldReaders[field]}`)].filter(Boolean).join(" ");
  const control = { rows: 4, ...input, id, ...looksOf({ id, hint, error, className }) };
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {maxLength ? <LimitedArea {...control} max={maxLength} /> : <textarea {...control} />}
    </Field>
  );
}

type SelectFieldProps = Omit<ComponentProps<"select">, "id"> &
  Omit<FieldProps, "children"> & { children: ReactNode };

export function SelectField({
  id,
  label,
  hint,
  error: own,
  optional,
  className,
  children,
  ...input
}: SelectFieldProps) {
  const error = useFaultOf(id, own);
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <select
        {...input}
        id={id}
        className={clsx(inputLook, className)}
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy(id, hint, error)}
      >
        {children}
      </select>
    </Field>
  );
}
