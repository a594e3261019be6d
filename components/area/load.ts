import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { api, orNotFound } from "@/components/trpc/server";
import type { Level } from "@/server/domain/area/level";
import { levelOf } from "@/server/domain/area/level";
import type { Span } from "@/server/domain/area/span";
import { pathOf } from "./address";

/** An area's figures and shape, read once for the page and its metadata. */
const loadPage = cache(async (code: string, span: Span) =>
  orNotFound((await api()).area.page({ code, span })),
);

/** The same for a page of one level: a code of another level redirects to its own page. */
export async function loadArea(level: Level, code: string, span: Span) {
  const found = levelOf(code);
  if (found && found !== level) redirect(pathOf(code));
  return loadPage(code.slice(0, 13), span);
}
