import { listCategoryRows } from "@/db/seed/reference/category-rows";
import { readAreaNames } from "@/db/seed/reference/gazetteer";
import { listLandmarks } from "@/db/seed/reference/landmarks";
import { interpretMessage } from "@/server/domain/intake/read-message";
import { indexCategories } from "@/server/domain/placing/category/guess-category";
import { buildGazetteer } from "@/server/domain/placing/place/gazetteer";

const areas = readAreaNames();
const codes = new Map(
  areas.filter(({ level }) => level === "kelurahan").map(({ name, code }) => [name, code]),
);
const names = new Map([...codes].map(([name, code]) => [code, name]));

/** The code of a kelurahan; an unknown name is a mistake of the test. */
export function codeOf(name: string): string {
  const code = codes.get(name);
  if (!code) throw new Error(`no kelurahan ${name}`);
  return code;
}
export const nameOf = (code: string) => names.get(code) ?? "";

/** The product's initial knowledge, without a database. */
const builtIn = {
  gazetteer: buildGazetteer(
    areas,
    listLandmarks().map(({ name, kelurahan }) => ({ name, kelurahanCode: codeOf(kelurahan) })),
  ),
  categories: indexCategories(listCategoryRows()),
};

export const read = (text: string) => interpretMessage(text, builtIn);
