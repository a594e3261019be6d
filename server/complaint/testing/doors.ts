import { findComplaint } from "@/db/queries/complaint/complaints";
import type { World } from "@/db/testing/world";
import { linkIdOf } from "@/server/auth/link-keys";
import type { Actor } from "@/server/domain/actor";
import { queueViews } from "@/server/domain/desk/queue-filter";
import type { FileFormat } from "@/server/domain/opendata/layouts";
import { findLayout } from "@/server/domain/opendata/layouts";
import { authorizePhoto } from "@/server/evidence/authorize-photo";
import { composeHandoff } from "@/server/handoff/compose-handoff";
import { openDoor } from "@/server/open311/testing/open-door";
import { exportMonth } from "@/server/opendata/export-month";

/** A complaint in whose text, notes and photo something stands that nobody behind the wall may meet. */
export type PlantedComplaint = {
  code: string;
  secret: string;
  word: string;
  photoId: string;
  /** Complaints of its surroundings, whose pages could give it away. */
  around: readonly string[];
  /** A link for a body outside that was made before. */
  token: string | null;
};

type Api = Awaited<ReturnType<World["callAs"]>>;
const scope = { from: "2026-11-01", to: "2026-11-30" };
const square = { z: 17, x: 104430, y: 67788 };

/** What a call returns, or why it was refused, as text. */
async function tell(call: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify((await call()) ?? null);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Doors = Record<string, (api: Api, planted: PlantedComplaint) => Promise<unknown>>;

/** The procedures by which an officer meets complaints. */
const officerDoors: Doors = {
  ...Object.fromEntries(
    queueViews.map((view) => [`queue ${view}`, (api: Api) => api.complaint.queue({ view, pageSize: 200 })]),
  ),
  "search by its words": (api, { word }) => api.complaint.queue({ text: word }),
  "search among the closed": (api, { word }) => api.complaint.queue({ text: word, view: "closed" }),
  "search by number": async (api, { code }) => (await api.complaint.queue({ code })).items,
  "its page": (api, { code }) => api.complaint.desk({ code }),
  "its row": (api, { code }) => api.complaint.byCode({ code }),
  "its colleagues": (api, { code }) => api.complaint.mentionable({ code }),
  "its verification": (api, { code }) => api.verification.desk({ look: "first", code }),
  "its receivers": (api, { code }) => api.staff.receivers({ code, action: "coordinate" }),
  "its arrival": (api, { code }) => api.intakeDesk.arrival({ code }),
  "pages around it": (api, { around }) =>
    Promise.all(around.map((code) => api.complaint.desk({ code }).catch(() => null))),
  notices: (api) => api.notification.desk({}),
  "verification desk": (api) => api.verification.desk({ look: "second" }),
  "intake desk": (api) => api.intakeDesk.desk({}),
  "intake desk at it": (api, { code }) => api.intakeDesk.desk({ code }),
  drill: (api) => api.statistics.complaints({ ...scope, drill: "received" }),
  "accuracy of suggestions": (api) => api.suggestion.accuracy(),
};

/** The procedures that anybody may call. */
const publicDoors: Doors = {
  "tracking page": (api, { code }) => api.complaint.track({ code }),
  "map point": (api, { code }) => api.map.point({ code }),
  "map tile": (api) => api.map.tile(square),
  "map search": (api, { word }) => api.map.search({ words: word }),
  "map nearby": (api) =>
    api.map.nearby({ point: { latitude: -6.1754, longitude: 106.8272 }, groupCode: "jalan-trotoar" }),
  "area's newest": (api) => api.area.newest({ code: "31.71.01.1001" }),
  "area's dashboard": (api) => api.area.dashboard({ code: "31.71.01.1001" }),
  "link for a body outside": (api, { token }) => api.external.open({ link: linkIdOf(token ?? "") }),
};

/** All that one caller can learn, by door; complaints that a page must not name are named in the answer. */
export async function walkDoors(world: World, actor: Actor, now: Date, planted: PlantedComplaint) {
  const links = planted.token === null ? [] : [{ kind: "outside" as const, token: planted.token }];
  const api = await world.callAs(actor, now, ...links);
  const doors = actor.kind === "staff" ? { ...officerDoors, ...publicDoors } : publicDoors;
  const photo = () =>
    authorizePhoto({ db: world.db, actor }, planted.photoId, { reporterKeys: [], token: null });
  const seen = Object.entries(doors).map(
    async ([name, open]): Promise<[string, string]> => [name, await tell(() => open(api, planted))],
  );
  return Object.fromEntries([...(await Promise.all(seen)), ["photo", await tell(photo)]]);
}

/** Files and feeds that are the same for everybody. */
export async function walkFiles(world: World, now: Date, { code }: PlantedComplaint) {
  const open311 = openDoor(world);
  const lists = ["requests.json?extensions=true&page_size=1000", `requests/${code}.json`, "requests.xml"];
  const answers = await Promise.all(
    lists.map(async (path) => (await open311.get(path, "production", now)).text()),
  );
  const file = await readFile(world, "csv");
  const row = await findComplaint(world.db, code);
  const handoff =
    row && (await composeHandoff({ db: world.db, publicUrl: "https://contoh.id" }, row, { "*": "1" }));
  return { open311: answers.join("\n"), openData: file, handoff: JSON.stringify(handoff) };
}

async function readFile(world: World, format: FileFormat): Promise<string> {
  const layout = findLayout("full");
  if (!layout) throw new Error("no layout");
  const found = await exportMonth(world, { month: "2026-11", layout, format, licence: "CC BY 4.0" });
  const chunks: Uint8Array[] = [];
  if (found) for await (const chunk of found.write()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Where the number, the words or the photo of a complaint occur, by door. */
export function leaksIn(seen: Record<string, string>, { code, word, photoId }: PlantedComplaint): string[] {
  const isLeak = (name: string, text: string) =>
    name === "photo" ? /public|private/.test(text) : [code, word, photoId].some((one) => text.includes(one));
  return Object.entries(seen).flatMap(([name, text]) => (isLeak(name, text) ? [name] : []));
}
