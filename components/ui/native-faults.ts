import type { Fault } from "./faults";

/** The text of a broken rule of a control. */
export type FaultText = (
  rule: "missing" | "email" | "url" | "short" | "range" | "least" | "wrong",
  values: { label: string; min: number; max: number },
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
        : text(ruleOf(control), { label: labelOf(control), ...boundsOf(control) }),
    }));
}

const isControl = (element: Element): element is Control => element.matches("input, textarea, select");
const isBroken = (element: Element): element is Control => isControl(element) && !element.validity.valid;

function ruleOf(control: Control) {
  const { validity, type } = control;
  if (validity.valueMissing) return "missing";
  if (validity.tooShort) return "short";
  if (validity.typeMismatch) return type === "email" ? "email" : "url";
  if (type === "number" && (validity.rangeUnderflow || validity.rangeOverflow))
    return "max" in control && control.max ? "range" : "least";
  return "wrong";
}

/** A choice of several is named by its group. */
function labelOf(control: Control): string {
  const group = control.type === "radio" ? control.closest("fieldset")?.querySelector("legend") : null;
  return (group ?? control.labels?.[0])?.textContent?.trim() ?? control.name;
}

/** Of letters, or of a number's value. */
function boundsOf(control: Control): { min: number; max: number } {
  if ("min" in control && control.type === "number")
    return { min: Number(control.min), max: Number(control.max) };
  return { min: "minLength" in control ? control.minLength : 0, max: 0 };
}
