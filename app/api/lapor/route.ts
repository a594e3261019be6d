import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { goOn } from "@/server/http/exchange";
import { readForm } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { openReporterSite, receiptCookie } from "@/server/reporter/site";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";

/** POST of the plain form: the same procedure, then a page that shows the number. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    return submit(await readForm(request, "api/lapor"), request.headers);
  });
}

async function submit(form: FormData, headers: Headers): Promise<Response> {
  const text = (name: string) => String(form.get(name) ?? "");
  const report = {
    externalId: randomUUID(),
    text: text("text"),
    categoryCode: text("categoryCode"),
    kelurahanCode: text("kelurahanCode"),
    landmark: text("landmark"),
    placeSource: "landmark" as const,
    isPublic: text("isPublic") === "yes",
    contact: { email: text("email") },
    locale: text("locale") === "en" ? ("en" as const) : ("id" as const),
  };
  try {
    const caller = createCaller(await createContext(headers));
    const made = await caller.intake.submit(report);
    return goOn(`/lapor/terkirim?nomor=${made.code}`, receiptCookie(openReporterSite(), headers, made));
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return goOn("/lapor/terkirim?gagal=1");
  }
}
