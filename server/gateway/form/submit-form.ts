import { addToDay } from "@/db/queries/channels/days";
import { jakartaDay } from "@/server/domain/calendar";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import { conflict, invalid } from "@/server/domain/errors";
import { formPhotos, formSchema, trapName } from "@/server/domain/intake/form";
import type { PhotoStorage } from "@/server/evidence/storage";
import { storePhoto } from "@/server/evidence/store-photo";
import { markNetwork } from "@/server/intake/burst-marks";
import { hashDraftKey } from "@/server/intake/hash-draft-key";
import type { DoorContext } from "@/server/intake/receive";
import { receiveOne } from "@/server/intake/receive-one";
import { withSecret } from "@/server/intake/with-secret";
import { formChannel } from "./frames";
import { isFormOpen } from "./is-form-open";

type Context = DoorContext & { storage: PhotoStorage; caller: string };

/**
 * Submits a complaint from the form for other sites. The same form sent twice returns the same number and secret.
 * @throws CONFLICT form_closed · INVALID form_refused (filled in by a program) · a field's key · a refusal by intake
 * · of a photo
 */
export async function submitForm(
  context: Context,
  form: FormData,
): Promise<{ code: string; secret: string }> {
  const { db, now } = context;
  const count = (counts: { arrived: number } | { forged: number }, failure?: string) =>
    addToDay(db, { channelCode: formChannel, day: jakartaDay(now), at: now, counts, failure });
  if (!(await isFormOpen(context))) throw conflict("form_closed");
  if (form.get(trapName)) {
    await count({ forged: 1 }, "form_refused");
    throw invalid("form_refused");
  }
  const { id: draftKey, locale: replyLocale, ...report } = read(form);
  const externalId = `form-${hashDraftKey(draftKey)}`;
  const photos = await storePhotos(context, form);
  const message = {
    ...report,
    channelCode: formChannel,
    externalId,
    raw: { form: report },
    point: null,
    placeSource: report.kelurahanCode ? ("landmark" as const) : ("none" as const),
    submittedAt: now,
    photos,
    replyLocale,
    network: markNetwork(context.secretKey, context.caller),
  };
  const receipt = await receiveOne(context, message);
  if (receipt.isNew) await count({ arrived: 1 });
  return withSecret(context, receipt, message);
}

function read(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const parsed = formSchema.safeParse({
    id: text("id"),
    text: text("text"),
    categoryCode: text("categoryCode"),
    kelurahanCode: text("kelurahanCode"),
    landmark: text("landmark"),
    isPublic: text("isPublic"),
    locale: text("locale"),
    contact: {
      name: text("name"),
      phone: text("phone"),
      email: text("email"),
      isVisibleToOfficers: text("isVisibleToOfficers") === "yes",
    },
  });
  if (parsed.success) return parsed.data;
  const { message } = parsed.error.issues[0] ?? { message: "" };
  throw invalid(/^[a-z_]+$/.test(message) ? message : "invalid_input");
}

async function storePhotos(context: Context, form: FormData): Promise<PhotoClaim[]> {
  const files = form.getAll("photos").flatMap((one) => (one instanceof File && one.size > 0 ? [one] : []));
  const claims: PhotoClaim[] = [];
  for (const file of files.slice(0, formPhotos)) {
    const { id, token } = await storePhoto(context, Buffer.from(await file.arrayBuffer()), context.caller);
    claims.push({ id, token });
  }
  return claims;
}
