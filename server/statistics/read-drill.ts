import { audienceOf } from "@/server/domain/statistics/disclosure";
import { countOf } from "@/server/domain/statistics/drill";
import { type DrillInput, type DrillReading, listComplaints } from "./list-complaints";
import { readStatistics } from "./read-statistics";

/** The complaints behind a figure, with the value of the figure. @throws FORBIDDEN governor_office_only */
export async function readDrill(reading: DrillReading, input: DrillInput) {
  const { drill, cursor: _cursor, ...scope } = input;
  const audience = audienceOf(reading.actor);
  const [page, { totals }] = await Promise.all([
    listComplaints(reading, input),
    readStatistics({ ...reading, audience }, scope),
  ]);
  return { ...page, counted: countOf(totals, drill) };
}
