import { createElement, type ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import ExternalPage from "@/app/(public)/pihak-luar/page";
import InvitedSurveyPage from "@/app/(public)/survei/undangan/page";
import InvitationPage from "@/app/(public)/undangan/page";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { after, openWorld, secretKey, type World } from "@/db/testing/world";
import id from "@/messages/id.json";
import { linkCookies, linkIdOf, openLinkKeys } from "@/server/auth/link-keys";
import type { TokenLinkKind } from "@/server/domain/link/token-link";
import { inviteSome } from "@/server/survey/invite";
import { invitationToken } from "@/server/survey/token";

const { request } = vi.hoisted(() => ({ request: { context: {} } }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => {} }),
  usePathname: () => "/undangan",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/server/trpc/context", () => ({ createContext: async () => request.context }));
vi.mock("@/components/layout/compile-messages", () => ({ compileMessages: (words: unknown) => words }));
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: () => unknown) => read,
}));

let world: World;
const tokens: Record<TokenLinkKind, string> = { invitation: "", survey: "", outside: "" };
beforeAll(async () => {
  world = await openWorld();
  const { code } = await world.submit();
  const holder = await world.callAs(world.staff.kelurahan, after(1));
  tokens.outside = (await holder.external.make({ code, body: "PLN", instruction: null, days: 7 })).token;
  const admin = await world.callAs(world.staff.administrator);
  const person = { email: "rina@contoh.id", name: "Rina Kartika", role: "kelurahan" as const };
  const unitId = await world.unitId("kelurahan-31.71.01.1001");
  tokens.invitation = (await admin.admin.people.invite({ ...person, unitId })).token ?? "";
  const ended = await world.submit();
  await world.move(world.staff.kelurahan, ended.code, "start", 1);
  await world.move(world.staff.kelurahan, ended.code, "resolve", 2, await world.proof());
  await world.move(world.staff.verifier, ended.code, "confirm", 3);
  await inviteSome(world.context(after(4)), null);
  tokens.survey = invitationToken(secretKey, (await world.row(ended.code)).id);
});
afterAll(() => world.close());

const pages = { invitation: InvitationPage, survey: InvitedSurveyPage, outside: ExternalPage };
const inside: Record<TokenLinkKind, string> = {
  invitation: id.invitation.accept,
  survey: id.survey.q.U1.text,
  outside: id.external.note,
};

/** The page as a browser gets it that has opened this token, if any, with the text of all that it sends. */
async function openPage(kind: TokenLinkKind, query: { tautan?: string; gagal?: string }, token?: string) {
  const now = after(5);
  const site = { secretKey, publicUrl: "http://localhost:3000", now };
  const [cookie = null] = token === undefined ? [] : linkCookies(site, null, { kind, token });
  const linkKeys = openLinkKeys(secretKey, cookie?.split(";")[0] ?? null, now);
  const { anonymous: actor } = world;
  request.context = { ...world.context(now), actor, session: null, linkKeys, address: "local" };
  const children: ReactNode = await pages[kind]({ searchParams: Promise.resolve(query) });
  const stream = await renderToReadableStream(
    createElement(MessagesProvider, { locale: "id", messages: id, children }),
  );
  await stream.allReady;
  return new Response(stream).text();
}

const kinds = Object.keys(pages) as TokenLinkKind[];

it.each(kinds)("the page of the kind %s opens by the cookie, and holds its token nowhere", async (kind) => {
  const html = await openPage(kind, { tautan: linkIdOf(tokens[kind]) }, tokens[kind]);
  expect(html).toContain(inside[kind]);
  expect(html).not.toContain(tokens[kind]);
});

it.each(kinds)("the page of the kind %s says what to do when its link is not open here", async (kind) => {
  const named = { tautan: linkIdOf(tokens[kind]) };
  const forged = `${tokens[kind].slice(0, -1)}_`;
  for (const [html, words] of [
    [await openPage(kind, {}), id.tokenLink.closed],
    [await openPage(kind, named), id.tokenLink.unknown],
    [await openPage(kind, { tautan: linkIdOf(forged) }, forged), id.tokenLink.unknown],
    [await openPage(kind, { gagal: "tautan" }), id.tokenLink.unreadable],
  ] as const) {
    expect(html).toContain(words);
    expect(html).toContain('action="/api/tautan"');
    expect(html).not.toContain(inside[kind]);
  }
});
