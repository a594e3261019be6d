/**
 * Hands what was typed, chosen or ticked before hydration to React, as if it happened now: a slow network shows a
 * form long before its script, whose first state would erase it.
 */
export function replayTypedEarly(form: HTMLFormElement): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) replayInput(control);
    else if (control instanceof HTMLTextAreaElement) replayText(control, HTMLTextAreaElement.prototype);
    else if (control instanceof HTMLSelectElement) replayChoice(control);
  }
}

function replayInput(input: HTMLInputElement): void {
  if (input.type === "file") {
    if (input.files?.length) input.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (input.type === "checkbox" || input.type === "radio") replayTick(input);
  else replayText(input, HTMLInputElement.prototype);
}

/** React compares with the value that it last saw, which only a write past its own property can differ from. */
function replayText(control: HTMLInputElement | HTMLTextAreaElement, prototype: object): void {
  const typed = control.value;
  if (typed === control.defaultValue) return;
  control.value = control.defaultValue;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, typed);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function replayTick(input: HTMLInputElement): void {
  const { checked } = input;
  if (checked === input.defaultChecked || (input.type === "radio" && !checked)) return;
  input.checked = !checked;
  input.click();
}

function replayChoice(select: HTMLSelectElement): void {
  const options = [...select.options];
  const first = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
  if (select.value !== first?.value) select.dispatchEvent(new Event("change", { bubbles: true }));
}
