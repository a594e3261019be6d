import { DomainError } from "@/server/domain/errors";
import { withinUploadBound } from "@/server/evidence/queue";
import { readBody } from "@/server/evidence/read-body";
import type { PhotoStorage } from "@/server/evidence/storage";
import type { DoorContext } from "@/server/intake/receive";
import { callerAddress, limit } from "@/server/rate-limit";
import { refuseForeignWrites } from "@/server/same-origin";
import { submitForm } from "./submit-form";

/** Three photos and the words around them. */
const maxFormBytes = 37_000_000;

const goTo = (query: Record<string, string>) =>
  new Response(null, {
    status: 303,
    headers: { location: `/balai-warga/form/terkirim?${new URLSearchParams(query)}` },
  });

/** The form's target: a page that shows the number, or says what was wrong. */
export async function postForm(
  context: DoorContext & { storage: PhotoStorage },
  request: Request,
): Promise<Response> {
  const refused = refuseForeignWrites(request, maxFormBytes);
  if (refused?.status === 413) return goTo({ gagal: "photo_too_large" });
  if (refused) return refused;
  try {
    await limit("submit", callerAddress(request.headers.get("x-forwarded-for")));
    const { code, secret } = await withinUploadBound(async () =>
      submitForm(context, await readForm(request)),
    );
    return goTo({ nomor: code, kode: secret });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return goTo({ gagal: error.message });
  }
}

async function readForm(request: Request): Promise<FormData> {
  const body = await readBody(request, maxFormBytes);
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    throw new DomainError("INVALID", "invalid_input");
  }
}
