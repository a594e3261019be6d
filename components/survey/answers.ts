type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control => element.matches("input, select, textarea");
const controlsOf = (form: HTMLFormElement) => Array.from(form.elements).filter(isControl);

/** Every field of the form as the browser would send it. */
export const readAnswers = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value)]));

/** What the person gave, without the form's own hidden fields. */
export function writtenAnswers(form: HTMLFormElement): Record<string, string> {
  const hidden = new Set(controlsOf(form).map(({ name, type }) => (type === "hidden" ? name : "")));
  return Object.fromEntries(
    Object.entries(readAnswers(form)).filter(([name, value]) => value !== "" && !hidden.has(name)),
  );
}

/** Puts stored answers back into the fields that are still empty: an office that the URL names stays. */
export function fillAnswers(form: HTMLFormElement, answers: Readonly<Record<string, string>>): void {
  for (const control of controlsOf(form)) {
    const answer = answers[control.name];
    if (answer === undefined || control.type === "hidden") continue;
    if (control instanceof HTMLInputElement && control.type === "radio")
      control.checked = control.value === answer;
    else if (control.value === "") control.value = answer;
  }
}

type Outcome = "offline" | "failed" | { url: string; isCounted: boolean };

/** Sends the answers. Returns the page that the server leads to, and whether this survey is settled. */
export async function sendAnswers(address: string, answers: Record<string, string>): Promise<Outcome> {
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(answers) });
    const refusal = new URL(response.url).searchParams.get("gagal");
    if (!response.ok && !refusal) return "failed";
    return { url: response.url, isCounted: refusal === null || refusal === "survey_answered" };
  } catch {
    return "offline";
  }
}
