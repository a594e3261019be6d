import { readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import type { Choice } from "@/components/ui/combobox";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { type Action, moves } from "@/server/domain/complaint/status";
import type { Template } from "./template-choice";

/** What the forms of the allowed moves choose from: receiving units by action; places and categories for placing. */
export type MoveChoices = {
  units: Partial<Record<Action, Choice[]>>;
  kelurahan: Choice[];
  categories: Choice[];
  categoryCode: string;
  templates: readonly Template[];
  /** How often and how many days ahead more time may be asked for. */
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
      words: unit.isSuggested ? "*" : "",
    }));
  }
  const { categoryCode, limits } = complaint;
  const common = { units, categoryCode, templates, extensions: limits.extensions };
  if (!complaint.moves.includes("verify")) return { ...common, kelurahan: [], categories: [] };
  const [areas, { categories }] = await Promise.all([
    caller.area.list({ level: "kelurahan" }),
    caller.category.list(),
  ]);
  return {
    ...common,
    kelurahan: areas.map(({ code, name }) => ({ value: code, label: name })),
    categories: categories.map(({ code, name }) => ({ value: code, label: name[locale] })),
  };
}
