import type { Database } from "@/db/database";
import type { Locate } from "@/server/domain/area/located";
import { invalid } from "@/server/domain/errors";
import type { PhotoStorage } from "@/server/evidence/storage";
import { storePhoto } from "@/server/evidence/store-photo";
import { withinUploadBound } from "@/server/evidence/upload-bound";
import { readBody } from "@/server/http/read-body";
import { type HttpRefusal, respond, writeRefusal } from "@/server/http/respond";
import { addPhotos } from "@/server/intake/add-photos";
import { createPartnerComplaint } from "./create-partner-complaint";
import { openPartner } from "./open-partner";
import { findBrought, readPartnerComplaint } from "./read-partner-complaint";

type Context = {
  db: Database;
  now: Date;
  locate: Locate;
  secretKey: string;
  storage: PhotoStorage;
  publicUrl: string;
};
type PartnerPath = { channel: string; id: string };

/** POST a complaint → 201 `{id, number, secret, isNew, url}`; 200 with `secret: null` when it was known. */
export function postComplaint(context: Context, request: Request, channel: string): Promise<Response> {
  return respondToPartner(async () => {
    const account = await openPartner(context, channel, request.headers);
    const body = await readBody(request, "api/kanal/[channel]/laporan");
    const contentType = request.headers.get("content-type") ?? "application/json";
    const created = await createPartnerComplaint(context, account, { contentType, body });
    const url = `${context.publicUrl}/lacak/${created.number}`;
    return json({ ...created, url }, created.isNew ? 201 : 200);
  });
}

/** GET the state of a complaint, by the partner's id or our number. */
export function getComplaint(
  context: Context,
  request: Request,
  { channel, id }: PartnerPath,
): Promise<Response> {
  return respondToPartner(async () => {
    await openPartner(context, channel, request.headers);
    return json(await readPartnerComplaint(context, channel, id));
  });
}

/** POST the bytes of a photo → 201 `{added: 1}`; 200 `{added: 0}` when the complaint has it already. */
export function postComplaintPhoto(
  context: Context,
  request: Request,
  { channel, id }: PartnerPath,
): Promise<Response> {
  return respondToPartner(async () => {
    await openPartner(context, channel, request.headers);
    const { code } = await findBrought(context.db, channel, id);
    if (code === null) throw invalid("report_refused");
    return withinUploadBound(channel, async () => {
      const bytes = await readBody(request, "api/kanal/[channel]/laporan/[id]/foto");
      const { id: photo, token } = await storePhoto(context, bytes, channel);
      const added = await addPhotos(context, code, [{ id: photo, token }]);
      return json({ added }, added > 0 ? 201 : 200);
    });
  });
}

const json = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** A refusal is `{error, field?, seconds?}`, `error` a stable key. */
const respondToPartner = (work: () => Promise<Response>) => respond(work, writeToPartner);

function writeToPartner(refusal: HttpRefusal): Response {
  const response = writeRefusal(refusal);
  if (refusal.code === "UNAUTHENTICATED") response.headers.set("www-authenticate", "Bearer");
  return response;
}
