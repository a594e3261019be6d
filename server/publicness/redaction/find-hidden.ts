import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { listEvents } from "@/db/queries/complaint/events";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import type { RedactedField } from "@/server/domain/complaint/redaction";
import { hideWords } from "@/server/domain/masking/hide-words";

type Event = Awaited<ReturnType<typeof listEvents>>[number];
type Place = { field: RedactedField; hiddenEventId: number | null; original: string | null };
type HiddenPart = Place & { original: string; shown: string };

/** The texts of a complaint and of these events in which the words stand, each with what it shows afterwards. */
export function findHidden(words: string, row: ComplaintRow, events: readonly Event[]): HiddenPart[] {
  const places: Place[] = [
    { field: "text", hiddenEventId: null, original: row.text },
    { field: "landmark", hiddenEventId: null, original: row.landmark },
    ...events.flatMap(notesOf),
  ];
  return places.flatMap(({ original, ...place }) => {
    const shown = original && hideWords(original, words);
    return original && shown ? [{ ...place, original, shown }] : [];
  });
}

/** Without an internal note that is the number of another complaint. */
const notesOf = ({ id, kind, publicNote, internalNote }: Event): Place[] => [
  { field: "note", hiddenEventId: id, original: publicNote },
  { field: "internal", hiddenEventId: id, original: eventFacts[kind].notesCode ? null : internalNote },
];
