import { sealReceipt } from "@/server/auth/form-receipt";
import type { PhotoStorage } from "@/server/evidence/storage";
import { withinUploadBound } from "@/server/evidence/upload-bound";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { readForm } from "@/server/http/read-body";
import { type HttpRefusal, respond, writeRefusal } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import type { DoorContext } from "@/server/intake/receive";
import { submitForm } from "./submit-form";

const goTo = (query: Record<string, string>) =>
  new Response(null, {
    status: 303,
    headers: { location: `/balai-warga/form/terkirim?${new URLSearchParams(query)}` },
  });

/** POST of the form: a page with the number, or with what was wrong. */
export function postEmbeddedForm(
  context: DoorContext & { storage: PhotoStorage },
  request: Request,
): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    const caller = callerAddress(request.headers.get("x-forwarded-for"));
    await limit("submit", { address: caller });
    const { code, secret } = await withinUploadBound(caller, async () =>
      submitForm({ ...context, caller }, await readForm(request, "api/balai-warga")),
    );
    return goTo({ struk: sealReceipt(context.secretKey, { code, secret }, context.now) });
  }, writePage);
}

/** The page has its own text for errors that a person can fix; others use the common texts. */
const writePage = (refusal: HttpRefusal) =>
  refusal.code === null || refusal.error === "foreign_origin"
    ? writeRefusal(refusal)
    : goTo({ gagal: refusal.error });
