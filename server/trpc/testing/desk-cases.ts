import type { World } from "@/db/testing/world";
import { accusationCases } from "./accusation-cases";
import { type Case, confidants, readers, signedIn, staffOnly } from "./case";
import { intakeDeskCases } from "./intake-desk-cases";
import { photoCases } from "./photo-cases";
import { publicnessCases, redactionCases } from "./publicness-cases";

/** Created with the world. */
type CaseWorld = () => { world: World; open: { code: string }; confidential: { code: string } };

const tab = "0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f";

/** The access table of the procedures of officers, the intake desk and the counters. */
export function deskCases(given: CaseWorld): Record<string, Case[]> {
  const look = { tab, isTyping: false };
  const name = () => `Tampilan ${crypto.randomUUID()}`;
  return {
    ...accusationCases(() => given().world),
    ...publicnessCases(() => given().world),
    ...redactionCases(() => given().world),
    ...photoCases(() => given().world),
    ...intakeDeskCases(given),
    "desk.areaQueue": [{ expected: staffOnly, call: (api) => api.desk.areaQueue({ area: "31.71.01.1001" }) }],
    "complaint.lookAt": [
      { expected: readers, call: (api) => api.complaint.lookAt({ code: given().open.code, ...look }) },
      {
        what: "a confidential one",
        expected: confidants,
        call: (api) => api.complaint.lookAt({ code: given().confidential.code, ...look }),
      },
    ],
    "complaint.lookAway": [
      { expected: readers, call: (api) => api.complaint.lookAway({ code: given().open.code, tab }) },
    ],
    ...Object.fromEntries(
      (["desk", "sheet", "mentionable"] as const).map((procedure): [string, Case[]] => [
        `complaint.${procedure}`,
        [
          {
            expected: readers,
            call: (api) => api.complaint[procedure]({ code: given().open.code }),
          },
          {
            what: "a confidential one",
            expected: confidants,
            call: (api) => api.complaint[procedure]({ code: given().confidential.code }),
          },
        ],
      ]),
    ),
    "complaint.compareMerge": [
      {
        what: "into one that is not there",
        expected: signedIn("NOT_FOUND"),
        call: (api) => api.complaint.compareMerge({ code: given().open.code, masterCode: "JK2601010009" }),
      },
    ],
    "complaint.moveMany": [
      {
        what: "of which each is answered for itself",
        expected: staffOnly,
        call: (api) =>
          api.complaint.moveMany({
            action: "note",
            internalNote: "Dicek bersama.",
            complaints: [{ code: given().confidential.code, expectedStatus: "waiting" }],
          }),
      },
    ],
    "staff.colleagues": [{ expected: staffOnly, call: (api) => api.staff.colleagues() }],
    "desk.queue": [{ expected: staffOnly, call: (api) => api.desk.queue({}) }],
    "desk.saveView": [
      { expected: staffOnly, call: (api) => api.desk.saveView({ name: name(), filter: { view: "closed" } }) },
    ],
    "desk.changeView": [
      {
        what: "of somebody else",
        expected: signedIn("NOT_FOUND"),
        call: async (api) =>
          api.desk.changeView({ id: await viewOfNobody(given().world), name: name(), isShared: true }),
      },
    ],
    "desk.removeView": [
      {
        what: "of somebody else",
        expected: signedIn("NOT_FOUND"),
        call: async (api) => api.desk.removeView({ id: await viewOfNobody(given().world) }),
      },
    ],
  };
}

/** A view that is not shared, of an officer without other requests. */
async function viewOfNobody({ sql }: World): Promise<number> {
  const [row] = await sql`
    with person as (
      insert into staff (email, name, password_hash, role, unit_id)
      select gen_random_uuid() || '@contoh.id', 'Orang lain', '-', 'agency', id from unit limit 1 returning id, unit_id)
    insert into saved_view (name, owner_id, unit_id, filter, created_at, changed_at)
    select 'Tampilan orang', id, unit_id, '{}', now(), now() from person returning id`;
  return Number(row?.id);
}
