import type { Database } from "@/db/database";
import { formats, layouts } from "@/server/domain/opendata/layouts";
import { respondOpen311 } from "@/server/open311/http";
import { getCatalogue } from "@/server/opendata/catalogue";
import { getFile } from "@/server/opendata/http";

const month = "2026-11";
const lists = [
  "requests.json",
  "requests.xml",
  "requests.json?extensions=true&page_size=500",
  "requests.json?status=open",
];

/** The open data's files and the lists of Open311, by address. */
export async function readPublicFiles(db: Database, now: Date): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { code } of layouts)
    for (const format of formats.filter((one) => one !== "parquet")) {
      const address = { layout: code, file: `${month}.${format}` };
      const response = await getFile({ db, now }, new Request("http://x/"), address);
      answers.set(`/data/${code}/${month}.${format}`, await response.text());
    }
  answers.set("/data/catalog.json", await (await getCatalogue({ db })).text());
  const submit = () => Promise.reject(new Error("nothing is submitted"));
  for (const list of lists) {
    const request = new Request(`http://x/open311/v2/${list}`);
    const path = [list.split("?")[0] ?? ""];
    const response = await respondOpen311({ db, now, submit }, "production", request, path);
    answers.set(`/open311/v2/${list}`, await response.text());
  }
  return answers;
}
