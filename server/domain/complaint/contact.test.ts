import { expect, it } from "vitest";
import { counterSchema } from "../intake/counter";
import { formSchema } from "../intake/form";
import { typedContactSchema } from "./contact";
import { submitSchema } from "./input";

it.each([
  ["0812-3456-7890", null],
  ["+62 812 3456 7890", null],
  ["(021) 345 6789", null],
  ["", null],
  ["  ", null],
  ["abc", "phone_wrong"],
  ["0812", "phone_wrong"],
  ["0812345678901234", "phone_wrong"],
  ["0812 abc 7890", "phone_wrong"],
  ["++62812345678", "phone_wrong"],
])("a typed phone number %j has the fault %s", (phone, fault) => {
  const parsed = typedContactSchema.safeParse({ phone });
  expect(parsed.error?.issues[0]?.message ?? null).toBe(fault);
});

it.each([
  ["siti@contoh.id", null],
  ["", null],
  ["siti", "email_wrong"],
  ["siti@", "email_wrong"],
])("a typed e-mail address %j has the fault %s", (email, fault) => {
  expect(typedContactSchema.safeParse({ email }).error?.issues[0]?.message ?? null).toBe(fault);
});

it.each([
  ["the counter", counterSchema],
  ["the web form", submitSchema],
  ["the form for other sites", formSchema],
])("%s refuses a phone number that is none", (_door, schema) => {
  const issues = schema.safeParse({ contact: { phone: "abc" } }).error?.issues ?? [];
  expect(issues.filter(({ path }) => path.at(-1) === "phone").map(({ message }) => message)).toEqual([
    "phone_wrong",
  ]);
});
