import type { Database } from "@/db/database";
import type { Locate } from "@/server/domain/area/located";
import { DomainError, invalid } from "@/server/domain/errors";
import { keepPhoto } from "@/server/evidence/keep-photo";
import { withinUploadBound } from "@/server/evidence/queue";
import { readBody } from "@/server/evidence/read-body";
import { maxPhotoBytes } from "@/server/evidence/read-photo";
import type { PhotoStorage } from "@/server/evidence/storage";
import { statusOf } from "@/server/http-status";
import { addPhotos } from "@/server/intake/add-photos";
import { log, traceOf } from "@/server/log";
import { createReport } from "./create-report";
import { openPartner } from "./open-partner";
import { findBrought, reportStatus } from "./report-status";

type Context = {
  db: Database;
  now: Date;
  locate: Locate;
  secretKey: string;
  storage: PhotoStorage;
  publicUrl: string;
};
type Named = { channel: string; id: string };

/** Words and addresses only; pictures have a request of their own. */
const maxReportBytes = 1_000_000;

/** POST a report → 201 `{id, number, secret, isNew, url}`; 200 when it was known. */
export function postReport(context: Context, request: Request, channel: string): Promise<Response> {
  return answer(async () => {
    const account = await openPartner(context, channel, request.headers);
    const body = await readBody(request, maxReportBytes, "report_too_large");
    const contentType = request.headers.get("content-type") ?? "application/json";
    const created = await createReport(context, account, { contentType, body });
    const url = `${context.publicUrl}/lacak/${created.number}`;
    return json({ ...created, url }, created.isNew ? 201 : 200);
  });
}

/** GET what became of a report, by the partner's id or our number. */
export function getReport(context: Context, request: Request, { channel, id }: Named): Promise<Response> {
  return answer(async () => {
    await openPartner(context, channel, request.headers);
    return json(await reportStatus(context, channel, id));
  });
}

/** POST raw bytes of a picture → 201 `{added: 1}`; 200 `{added: 0}` when the report has it already. */
export function postReportPhoto(
  context: Context,
  request: Request,
  { channel, id }: Named,
): Promise<Response> {
  return answer(async () => {
    await openPartner(context, channel, request.headers);
    const { code } = await findBrought(context.db, channel, id);
    if (code === null) throw invalid("report_refused");
    return withinUploadBound(async () => {
      const { id: photo, token } = await keepPhoto(context, await readBody(request, maxPhotoBytes));
      const added = await addPhotos(context, code, [{ id: photo, token }]);
      return json({ added }, added > 0 ? 201 : 200);
    });
  });
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

/** A refusal is `{error, field?, seconds?}`, `error` a stable key. */
async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, message, detail } = error;
      const headers: Record<string, string> = {};
      if (detail?.seconds !== undefined) headers["retry-after"] = String(detail.seconds);
      if (code === "UNAUTHENTICATED") headers["www-authenticate"] = "Bearer";
      return json({ error: message, ...detail }, statusOf[code], headers);
    }
    log().error(traceOf(error), "a partner's request failed");
    return json({ error: "internal" }, 500);
  }
}
