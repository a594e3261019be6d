import { api } from "@/components/trpc/server";

/** Choices of the forms: every category with its group, every kelurahan with its kecamatan. */
export async function loadChoices() {
  const caller = await api();
  const [{ groups, categories }, areas] = await Promise.all([caller.category.list(), caller.area.list({})]);
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const kelurahan = areas
    .filter((area) => area.level === "kelurahan")
    .map(({ code, name, parentCode }) => ({
      value: code,
      label: `${name}, ${names.get(parentCode ?? "") ?? ""}`,
    }));
  return { groups, categories, kelurahan };
}
