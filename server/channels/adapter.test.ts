import { expectTypeOf, test } from "vitest";
import type { ReplyForm } from "@/server/domain/intake/reply-form";
import type { Adapter } from "./adapter";

type Settings = { key: string };
type Protocol = Pick<Adapter<Settings>, "settings" | "fields" | "read">;
type Send = { send: () => Promise<null> };

test("an adapter that sends replies and names their form compiles", () => {
  expectTypeOf<Protocol & Send & { reply: ReplyForm }>().toExtend<Adapter<Settings>>();
});

test("an adapter that sends replies without a form does not compile", () => {
  expectTypeOf<Protocol & Send>().not.toExtend<Adapter<Settings>>();
});

test("an adapter that says nothing about replies does not compile", () => {
  expectTypeOf<Protocol>().not.toExtend<Adapter<Settings>>();
});

test("an adapter that names a form and sends nothing does not compile", () => {
  expectTypeOf<Protocol & { reply: ReplyForm }>().not.toExtend<Adapter<Settings>>();
});

test("an adapter without replies compiles only with the reason", () => {
  type Silent = Protocol & { reply: "none" };
  expectTypeOf<Silent & { noReplyBecause: string }>().toExtend<Adapter<Settings>>();
  expectTypeOf<Silent>().not.toExtend<Adapter<Settings>>();
});

test("an adapter without replies may not send", () => {
  type Silent = Protocol & { reply: "none"; noReplyBecause: string };
  expectTypeOf<Silent & Send>().not.toExtend<Adapter<Settings>>();
});
