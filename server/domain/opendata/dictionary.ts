import { emptyRules } from "./column";
import { layouts } from "./layouts";

/** The data dictionary of every layout, as `/data/dictionary.json` gives it and `/data/kamus` shows it. */
export function describeLayouts() {
  return layouts.map(({ code, title, about, columns }) => ({
    code,
    title,
    about,
    columns: columns.map(({ name, type, meaning, source, empty, values }) => ({
      name,
      type,
      meaning,
      source,
      isNullable: empty !== "never",
      empty: emptyRules[empty],
      values: values ? [...values] : null,
    })),
  }));
}
