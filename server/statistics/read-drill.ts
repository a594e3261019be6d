import { audienceOf } from "@/server/domain/statistics/disclosure";
import { countOf } from "@/server/domain/statistics/drill";
import { type DrillInput, type DrillReading, listComplaints } from "./list-complaints";
import { sumScope } from "./read-statistics";
import { readValues } from "./values";

/** The complaints behind a figure, with its value and the names of its scope. @throws FORBIDDEN governor_office_only */
export async function readDrill(reading: DrillReading, input: DrillInput) {
  const { drill, cursor: _cursor, ...scope } = input;
  const audience = audienceOf(reading.actor);
  const [page, { totals }, values] = await Promise.all([
    listComplaints(reading, input),
    sumScope({ ...reading, audience }, scope),
    readValues({ ...reading, audience }),
  ]);
  return { ...page, counted: countOf(totals, drill), values };
}
