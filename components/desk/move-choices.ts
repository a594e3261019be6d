import type { Locale } from "@/components/layout/locale";
import type { Choice } from "@/components/ui/combobox";
import type { DeskForms } from "@/server/domain/complaint/desk-view";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import type { Action } from "@/server/domain/complaint/status";
import { noSuggestions, type Suggestions } from "./suggestions";
import type { Template } from "./template-choice";

/** A unit that may receive the complaint; the category's own is marked. */
type ReceiverChoice = Choice & { isSuggested: boolean };

/** The choices of the allowed moves' forms: receiving units by action; places and categories for placing. */
export type MoveChoices = {
  units: Partial<Record<Action, ReceiverChoice[]>>;
  people: Choice[];
  /** The officer's own id, where they may take it. */
  self: number | null;
  kelurahan: Choice[];
  categories: Choice[];
  categoryCode: string;
  templates: readonly Template[];
  suggestions: Suggestions;
  /** How many extensions, and how many days ahead, may be requested. */
  extensions: OfficerView["limits"]["extensions"];
};

/** Returns the choices in the language of the screen; none of a form that the officer does not have. */
export function moveChoices(complaint: OfficerView, forms: DeskForms | null, locale: Locale): MoveChoices {
  const { kelurahan = [], categories = [] } = forms?.placing ?? {};
  return {
    units: forms ? unitChoices(forms.receivers) : {},
    ...peopleChoices(forms?.colleagues ?? [], complaint.assignee),
    kelurahan: kelurahan.map(({ code, name }) => ({ value: code, label: name })),
    categories: categories.map(({ code, name }) => ({ value: code, label: name[locale] })),
    categoryCode: complaint.categoryCode,
    templates: forms?.templates ?? [],
    suggestions: forms?.suggestions ? suggestionsOf(forms.suggestions, locale) : noSuggestions,
    extensions: complaint.limits.extensions,
  };
}

function unitChoices(receivers: DeskForms["receivers"]): MoveChoices["units"] {
  const choices = Object.entries(receivers).map(([action, units]) => [
    action,
    units.map(({ id, name, isSuggested }) => ({ value: String(id), label: name, isSuggested })),
  ]);
  return Object.fromEntries(choices);
}

function suggestionsOf(
  { units, categories }: NonNullable<DeskForms["suggestions"]>,
  locale: Locale,
): Suggestions {
  return {
    units: units.map(({ id, name, confidence }) => ({ value: String(id), label: name, confidence })),
    categories: categories.map(({ code, name, confidence }) => ({
      value: code,
      label: name[locale],
      confidence,
    })),
  };
}

function peopleChoices(
  colleagues: NonNullable<DeskForms["colleagues"]>,
  assignee: OfficerView["assignee"],
): Pick<MoveChoices, "people" | "self"> {
  const others = colleagues.filter(({ id }) => id !== assignee?.id);
  const self = others.find(({ isSelf }) => isSelf)?.id ?? null;
  return { people: others.map(({ id, name }) => ({ value: String(id), label: name })), self };
}
