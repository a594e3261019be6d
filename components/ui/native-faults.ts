import type { Fault } from "./faults";

/** The text of a broken rule of a control. */
export type FaultText = (
  rule: "missing" | "email" | "url" | "short" | "wrong",
  values: { label: string; min: number },
) => string;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Rules that the markup itself states (`required`, `type`, `min` …), broken by the form's present values. */
export function nativeFaults(form: HTMLFormElement, text: FaultText): Fault[] {
  return Array.from(form.elements)
    .filter(isBroken)
    .map((control) => ({
      field: control.id || control.name,
      message: control.validity.customError
        ? control.validationMessage
        : text(ruleOf(control), { label: labelOf(control), min: minLengthOf(control) }),
    }));
}

const isControl = (element: Element): element is Control => element.matches("input, textarea, select");
const isBroken = (element: Element): element is Control => isControl(element) && !element.validity.valid;

function ruleOf({ validity, type }: Control) {
  if (validity.valueMissing) return "missing";
  if (validity.tooShort) return "short";
  if (validity.typeMismatch) return type === "email" ? "email" : "url";
  return "wrong";
}

/** A choice of several is named by its group. */
function labelOf(control: Control): string {
  const group = control.type === "radio" ? control.closest("fieldset")?.querySelector("legend") : null;
  return (group ?? control.labels?.[0])?.textContent?.trim() ?? control.name;
}

const minLengthOf = (control: Control) => ("minLength" in control ? control.minLength : 0);
