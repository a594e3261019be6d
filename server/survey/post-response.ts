import { TRPCError } from "@trpc/server";
import { readCookieHeader, writeCookie } from "@/server/domain/cookie";
import { openedPage } from "@/server/domain/link/token-link";
import { quarterEnd, quarterOf } from "@/server/domain/survey/quarter";
import { elements, openSurveyCookie, profilePartNames } from "@/server/domain/survey/response";
import type { createCaller } from "@/server/trpc/root";
import { readPass } from "./token";

type Context = { api: ReturnType<typeof createCaller>; now: Date; secretKey: string; publicUrl: string };

/**
 * POST of the plain form: the same procedures, then a page. After a response to the open survey the browser keeps its
 * pass in a signed, http-only cookie until the quarter ends, and is refused with it.
 */
export async function postResponse(
  context: Context,
  form: FormData,
  cookies: string | null,
): Promise<Response> {
  const text = (name: string) => String(form.get(name) ?? "");
  const [link, pass, unitCode] = [text("tautan"), text("pass"), text("unit")];
  const filled = {
    answers: elements.map((element) => Number(text(element)) as 1 | 2 | 3 | 4),
    profile: Object.fromEntries(profilePartNames.map((part) => [part, text(part)])),
    suggestion: text("suggestion"),
  };
  const back = link ? `${openedPage("survey", encodeURIComponent(link))}&` : "/survei?";
  try {
    if (link) {
      await context.api.survey.answer({ link, ...filled });
      return goTo("/survei/terima-kasih");
    }
    if (hasAnswered(context, cookies)) return goTo("/survei");
    await context.api.survey.answerOpenly({ pass, unitCode, ...filled });
    return goTo("/survei/terima-kasih", cookieFor(context, pass));
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    const isMissing = elements.some((element) => text(element) === "");
    const reason = isMissing ? "answer_missing" : error.message;
    const unit = link ? "" : `&unit=${encodeURIComponent(unitCode)}`;
    return goTo(`${back}gagal=${/^[a-z_]+$/.test(reason) ? reason : "invalid_input"}${unit}`);
  }
}

function hasAnswered({ secretKey, now }: Context, cookies: string | null): boolean {
  const kept = readCookieHeader(cookies, openSurveyCookie);
  return kept !== undefined && readPass(secretKey, kept) === quarterOf(now);
}

function cookieFor({ now, publicUrl }: Context, pass: string): string {
  const seconds = Math.ceil((quarterEnd(quarterOf(now)).getTime() - now.getTime()) / 1000);
  return writeCookie(openSurveyCookie, pass, { publicUrl, seconds });
}

function goTo(location: string, cookie?: string): Response {
  const headers = new Headers({ location });
  if (cookie) headers.set("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
