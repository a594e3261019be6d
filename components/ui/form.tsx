"use client";

import {
  type ComponentProps,
  type FormEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslations } from "use-intl";
import { type Fault, fromTop, goToField, ShownFaults, useShownFaults } from "./faults";
import { type FaultText, nativeFaults } from "./native-faults";
import { replayTypedEarly } from "./typed-early";

type FormProps = Omit<ComponentProps<"form">, "onSubmit" | "noValidate" | "ref"> & {
  /** Everything that is wrong with the present fields; a press reveals it. */
  faults?: readonly Fault[];
  /** Without it the browser sends the form to its `action`. */
  onSend?: (form: HTMLFormElement) => unknown;
};

/** Outside a dialog the browser does nothing with it; a GET would put what was typed into the address. */
const submittedByScript = { method: "dialog" };

const never = () => () => {};
const isTrue = () => true;
const isFalse = () => false;

/**
 * A form with the product's own messages: a press that finds faults leads to the first one. Without JavaScript the
 * browser's own check stays; without an `action` a press then sends nothing and keeps what was typed.
 */
export function Form({ faults = [], onSend, onChange, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const text = useFaultText();
  const [native, setNative] = useState<readonly Fault[]>([]);
  const [revealed, setRevealed] = useState<readonly string[]>([]);
  const isHydrating = useSyncExternalStore(never, isFalse, isTrue);
  useLayoutEffect(() => {
    if (!form.current) return;
    form.current.noValidate = true;
    if (isHydrating) replayTypedEarly(form.current);
  }, [isHydrating]);

  function press(event: FormEvent<HTMLFormElement>) {
    const broken = nativeFaults(event.currentTarget, text);
    const fields = fromTop([...faults, ...broken].map(({ field }) => field));
    setNative(broken);
    setRevealed(fields);
    if (fields[0] !== undefined || onSend) event.preventDefault();
    if (fields[0] !== undefined) goToField(fields[0]);
    else void onSend?.(event.currentTarget);
  }

  const all = [...faults, ...native];
  const shown = revealed.flatMap((id) => all.find(({ field }) => field === id) ?? []);
  return (
    <form
      {...(rest.action === undefined && submittedByScript)}
      {...rest}
      ref={form}
      onSubmit={press}
      onChange={(event) => {
        onChange?.(event);
        if (revealed.length > 0) setNative(nativeFaults(event.currentTarget, text));
      }}
    >
      <ShownFaults value={shown}>{children}</ShownFaults>
    </form>
  );
}

function useFaultText(): FaultText {
  const t = useTranslations("fault");
  return (rule, values) => t(rule, values);
}

/** Beside a form's button: every revealed fault, each leading to its control. */
export function FaultList() {
  const [t, shown] = [useTranslations("fault"), useShownFaults()];
  if (shown.length === 0) return null;
  return (
    <div role="alert" className="grid basis-full gap-1 rounded-card border border-danger bg-[#fdf1f0] p-4">
      <p className="font-semibold">{t("list", { count: shown.length })}</p>
      <ul className="grid gap-1">
        {shown.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              className="text-danger underline underline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                goToField(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
