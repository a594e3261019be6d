import { expect, it } from "vitest";
import { z } from "zod";
import { conflict } from "@/server/domain/errors";
import { explainRefusal } from "./explain-refusal";

const schema = z.object({
  note: z.string().trim().max(2000),
  text: z.string().max(4000, "text_too_long"),
  hours: z.number().max(24, "hours_wrong"),
});
const refuse = (over: object) =>
  explainRefusal(schema.safeParse({ note: "", text: "", hours: 1, ...over }).error);

it("a text beyond its limit names the limit", () => {
  expect(refuse({ note: "a".repeat(2001) })).toEqual({
    detail: { max: 2000 },
    fields: { note: ["too_long"] },
  });
});

it("a rule with a key of its own keeps it", () => {
  expect(refuse({ text: "a".repeat(4001) }).fields).toEqual({ text: ["text_too_long"] });
  expect(refuse({ hours: 25 })).toEqual({ fields: { hours: ["hours_wrong"] } });
});

it("a refusal by a use case passes its parameters on, and any other error nothing", () => {
  expect(explainRefusal(conflict("holiday_taken", { name: "Natal" }))).toEqual({ detail: { name: "Natal" } });
  expect(explainRefusal(new Error("a secret"))).toEqual({});
});
