import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

export const inputLook =
  "min-h-11 w-full rounded-card border border-[#8a958f] bg-surface px-3 py-2 text-base placeholder:text-soft aria-invalid:border-danger disabled:cursor-not-allowed disabled:bg-line/50 disabled:text-soft";

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
      {error && (
        <p id={`${id}-error`} role="alert" className="font-semibold text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

export const describedBy = (id: string, hint?: unknown, error?: unknown) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

type TextFieldProps = Omit<ComponentProps<"input">, "id"> & Omit<FieldProps, "children">;

export function TextField({ id, label, hint, error, optional, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <input
        {...input}
        id={id}
        className={clsx(inputLook, className)}
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}

type TextBoxProps = Omit<ComponentProps<"textarea">, "id"> & Omit<FieldProps, "children">;

export function TextBox({ id, label, hint, error, optional, className, ...input }: TextBoxProps) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <textarea
        rows={4}
        {...input}
        id={id}
        className={clsx(inputLook, className)}
        aria-invalid={Boolean(error)}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}

type SelectFieldProps = Omit<ComponentProps<"select">, "id"> &
  Omit<FieldProps, "children"> & { children: ReactNode };

export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
  ...input
}: SelectFieldProps) {
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
