import { type Locale, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import type { Choice } from "@/components/ui/combobox";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { type Action, moves } from "@/server/domain/complaint/status";
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

const owesUnit = (action: Action) =>
  moves.some((move) => move.action === action && move.owes.includes("unit"));

export async function readMoveChoices(complaint: OfficerView): Promise<MoveChoices> {
  const caller = await staffApi();
  const locale = await readLocale();
  const templates = await caller.complaint.templates({ code: complaint.code });
  const units: MoveChoices["units"] = {};
  for (const action of complaint.moves.filter(owesUnit)) {
    const receivers = await caller.staff.receivers({ code: complaint.code, action });
    units[action] = receivers.map((unit) => ({
      value: String(unit.id),
      label: unit.name,
      isSuggested: unit.isSuggested,
    }));
  }
  const suggestions = await readSuggestions(complaint, locale);
  const given = {
    units,
    ...(await readPeople(complaint)),
    categoryCode: complaint.categoryCode,
    templates,
    suggestions,
    extensions: complaint.limits.extensions,
  };
  if (!complaint.moves.includes("verify")) return { ...given, kelurahan: [], categories: [] };
  const [areas, { categories }] = await Promise.all([
    caller.area.list({ level: "kelurahan" }),
    caller.category.list(),
  ]);
  return {
    ...given,
    kelurahan: areas.map(({ code, name }) => ({ value: code, label: name })),
    categories: categories.map(({ code, name }) => ({ value: code, label: name[locale] })),
  };
}

async function readSuggestions({ code, moves: allowed }: OfficerView, locale: Locale): Promise<Suggestions> {
  if (!allowed.some((action) => eventFacts[action].teaches?.includes("category"))) return noSuggestions;
  const { units, categories } = await (await staffApi()).suggestion.forComplaint({ code });
  return {
    units: units.map(({ id, name, confidence }) => ({ value: String(id), label: name, confidence })),
    categories: categories.map(({ code: value, name, confidence }) => ({
      value,
      label: name[locale],
      confidence,
    })),
  };
}

async function readPeople({ moves: allowed, assignee }: OfficerView) {
  if (!allowed.includes("assign")) return { people: [], self: null };
  const colleagues = await (await staffApi()).staff.colleagues();
  const others = colleagues.filter(({ id }) => id !== assignee?.id);
  const self = others.find(({ isSelf }) => isSelf)?.id ?? null;
  return { people: others.map(({ id, name }) => ({ value: String(id), label: name })), self };
}
