import { randomUUID } from "node:crypto";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { findUnitByCode } from "@/db/queries/staff/units";
import { openLocator } from "@/server/area/locate";
import { takeMove } from "@/server/complaint/take-move";
import { type Actor, anonymous, type StaffActor } from "@/server/domain/actor";
import { type MoveRequest, moveSchema, submitSchema } from "@/server/domain/complaint/input";
import { hours } from "@/server/domain/duration";
import type { TokenLinkKind } from "@/server/domain/link/token-link";
import type { Role } from "@/server/domain/staff/role";
import type { Message } from "@/server/intake/message";
import { submitFromWeb } from "@/server/intake/submit-from-web";
import { createCaller } from "@/server/trpc/root";
import { createTestDatabase, type TestDatabase } from "./database";
import { hire, openSession, uploadPhoto } from "./factories";
import { letBeAsked } from "./let-be-asked";

export const gambir = { latitude: -6.1754, longitude: 106.8272 };
export const gambirCode = "31.71.01.1001";
export const secretKey = "key of the tests";
export const noon = new Date("2026-11-24T05:00:00Z");
/** Noon in Jakarta plus a number of hours. */
export const after = (count: number) => new Date(noon.getTime() + hours(count));

/** Tests submit the same words by the dozen. */
export const noBursts = { same_words: Number.POSITIVE_INFINITY, same_network: Number.POSITIVE_INFINITY };

const desks: Record<Role, string> = {
  intake: "biro-pemerintahan",
  kelurahan: `kelurahan-${gambirCode}`,
  district: "kecamatan-31.71.01",
  agency: "dinas-bina-marga",
  subagency: "dinas-bina-marga-31.71",
  field: "dinas-bina-marga-31.71",
  verifier: "biro-pemerintahan",
  governor: "biro-pemerintahan",
  inspectorate: "inspektorat",
  administrator: "biro-pemerintahan",
};

export type ShownCode = { code: string; secret: string };
type ShownLink = { kind: TokenLinkKind; token: string };

/** What the cookies of a browser hold that has shown these codes and opened these links. */
function keysOf(shown: readonly (ShownCode | ShownLink)[]) {
  const reporterKeys = shown.flatMap((one) => ("code" in one ? { ...one, shownUntil: 0 } : []));
  const links = shown.flatMap((one) => ("kind" in one ? one : []));
  const linkKeys = Object.fromEntries(links.map(({ kind, token }) => [kind, [{ token, until: 0 }]]));
  return { reporterKeys, linkKeys };
}
type Steps = Partial<MoveRequest> & { secret?: string };

/** A city of its own for one test file: a database, one officer of each role, and helpers to report and move. */
export async function openWorld(given?: TestDatabase) {
  const database = given ?? (await createTestDatabase());
  const { db } = database;
  const locate = openLocator(db);
  const hired = Object.entries(desks).map(
    async ([role, code]) => [role, await hire(db, role as Role, code)] as const,
  );
  const staff = Object.fromEntries(await Promise.all(hired)) as Record<Role, StaffActor>;
  const context = (now: Date = noon) => ({
    db,
    now,
    locate,
    secretKey,
    burstLimits: noBursts,
    reporterKeys: [],
    linkKeys: {},
    surveyPass: null,
    solution: null,
  });

  function submit(over: Record<string, unknown> = {}, now = noon) {
    return submitFromWeb(context(now), submitSchema.parse({ ...someComplaint(), ...over }));
  }

  async function row(code: string): Promise<ComplaintRow> {
    const found = await findComplaint(db, code);
    if (!found) throw new Error(`no complaint ${code}`);
    return found;
  }

  async function move(
    actor: Actor,
    code: string,
    action: MoveRequest["action"],
    hours: number,
    steps: Steps = {},
  ) {
    const { secret, ...over } = steps;
    if (action === "ask") await letBeAsked(context(), code);
    const { status: expectedStatus } = await row(code);
    const input = moveSchema.parse({ code, action, expectedStatus, ...over });
    return takeMove({ ...context(after(hours)), actor }, input, secret ?? null);
  }

  async function unitId(code: string): Promise<number> {
    const unit = await findUnitByCode(db, code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit.id;
  }

  /** The typed API as `server/trpc/context.ts` would open it for this person. */
  async function callAs(actor: Actor, now: Date = noon, ...shown: readonly (ShownCode | ShownLink)[]) {
    const session = actor.kind === "staff" ? await openSession(db, actor, now) : null;
    return createCaller({ ...context(now), actor, session, ...keysOf(shown), address: "local" });
  }
  /** The same for the reporter of a complaint, in whose browser its code is. */
  const callAsReporter = (shown: ShownCode, now: Date = noon) => callAs(anonymous, now, shown);

  const timeline = async (code: string) => listEvents(db, (await row(code)).id);
  const proof = async (publicNote = "Lubang sudah ditambal.") => ({
    publicNote,
    photos: [await uploadPhoto(db)],
  });
  return {
    ...database,
    staff,
    context,
    submit,
    row,
    move,
    unitId,
    callAs,
    callAsReporter,
    timeline,
    proof,
    anonymous,
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

export const someComplaint = () => ({
  externalId: randomUUID(),
  text: "Jalan berlubang besar di depan pasar, sudah dua motor jatuh.",
  categoryCode: "jalan",
  point: gambir,
  placeSource: "gps" as const,
  isPublic: true,
});

/** A message as parsed by a channel's adapter. */
export function someMessage(over: Partial<Message> = {}): Message {
  return {
    ...someComplaint(),
    channelCode: "jaki",
    raw: { post: "apa adanya" },
    kelurahanCode: null,
    landmark: null,
    submittedAt: noon,
    photos: [],
    contact: null,
    ...over,
  };
}
