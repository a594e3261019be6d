import type { RawSql } from "@/db/database";
import { isClosedInViewSql, isOpenSql } from "@/db/predicates";
import type { QueueView } from "@/server/domain/desk/queue-filter";
import type { DeskCase } from "./measure";
import type { Office } from "./office";

/**
 * A word of every third complaint, two combined, a place, rare ones, some that seldom occur together, an unknown one,
 * a misspelt one.
 */
const searches = [
  "jalan",
  "lampu mati",
  "sampah gambir",
  "jembatan retak",
  "banjir kali",
  "kanguru",
  "lampuu",
];

const bare = (words: string, view: QueueView) => (sql: RawSql) => {
  const wanted = words.split(" ").join(" & ");
  return view === "closed"
    ? sql`select id from complaint where ${sql.unsafe(isClosedInViewSql())}
        and search_document @@ to_tsquery('indonesian', ${wanted}) order by last_event_at desc, id desc limit 26`
    : sql`select id from complaint where ${sql.unsafe(isOpenSql())}
        and search_document @@ to_tsquery('indonesian', ${wanted}) order by completion_due_at, id limit 26`;
};

export function searchCases({ agency, verifier }: Office): DeskCase[] {
  const ofCity = searches.flatMap((text) =>
    (["mine", "closed"] as const).map((view) => ({
      name: `search “${text}”, ${view === "closed" ? "closed" : "open"}`,
      ask: () => verifier.api.complaint.queue({ text, view }),
      bare: bare(text, view),
    })),
  );
  const text = "lampu mati";
  return [
    ...ofCity,
    {
      name: "search of an agency, closed",
      ask: () => agency.api.complaint.queue({ text, view: "closed" }),
      bare: null,
    },
  ];
}
