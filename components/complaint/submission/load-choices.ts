import { api } from "@/components/trpc/server";
import { toKelurahanChoices } from "./kelurahan-choices";

/** Choices of the forms: every category with its group, every kelurahan with its kecamatan. */
export async function loadChoices() {
  const caller = await api();
  const [{ groups, categories }, areas] = await Promise.all([caller.category.list(), caller.area.list({})]);
  return { groups, categories, kelurahan: toKelurahanChoices(areas) };
}
