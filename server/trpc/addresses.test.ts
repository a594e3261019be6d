import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { z } from "zod";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
const { appRouter } = await import("./root");

type Procedure = { _def: { type?: string; inputs?: z.ZodType[] } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
const secretName = /secret|kode|token|password|sandi|\bpass\b|answeredWith/i;
const secretSegment = /\[[^\]]*(?:secret|token|key|password|rahasia|kunci|sandi)[^\]]*\]/i;

/** Every member's name in a JSON schema, at any depth. */
function membersOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === "properties" ? Object.keys(value) : []),
    ...membersOf(value),
  ]);
}
const inputsOf = ({ _def }: Procedure) =>
  (_def.inputs ?? []).flatMap((one) =>
    membersOf(z.toJSONSchema(one, { io: "input", unrepresentable: "any" })),
  );

it("no query has a secret in its input, which stands in the address", () => {
  const queries = procedures.filter(([, { _def }]) => _def.type === "query");
  expect(queries.length).toBeGreaterThan(50);
  const found = queries.flatMap(([name, one]) =>
    inputsOf(one)
      .filter((member) => secretName.test(member))
      .map((member) => `${name} ${member}`),
  );
  expect(found).toEqual([]);
});

it("no procedure takes a reporter's code: the browser's cookie has it", () => {
  const found = procedures.flatMap(([name, one]) =>
    inputsOf(one).some((member) => /^(?:secret|kode)$/.test(member)) ? [name] : [],
  );
  expect(found).toEqual([]);
});

it("no procedure of a link takes its token: the browser's cookie has it", () => {
  const ofLinks = procedures.filter(([name]) =>
    /^(?:external|survey)\.|^admin\.(?:accept)?invitation$/i.test(name),
  );
  expect(ofLinks.length).toBeGreaterThan(8);
  const found = ofLinks.flatMap(([name, one]) => {
    const members = inputsOf(one).filter((member) => member === "token");
    // The claim of an uploaded photo has one of its own.
    const isClaim = inputsOf(one).includes("photos");
    return members.length > (isClaim ? 1 : 0) ? [name] : [];
  });
  expect(found).toEqual([]);
});

it("no page and no route has a secret in its path", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const served = files.filter((file) => /\b(?:page|route)\.tsx?$/.test(file));
  expect(served.length).toBeGreaterThan(80);
  expect(served.filter((file) => secretSegment.test(file))).toEqual([]);
});

it.each(["(public)/undangan/[token]", "api/buka/[secret]", "x/[...keys]", "feed/[feedKey]/[file]"])(
  "the planted route %s would be found",
  (route) => {
    expect(secretSegment.test(route)).toBe(true);
  },
);

it("the search finds members at any depth", () => {
  const planted = z.object({
    move: z.object({ code: z.string(), keys: z.array(z.object({ secret: z.string() })) }),
  });
  expect(inputsOf({ _def: { inputs: [planted] } })).toContain("secret");
});

const written = /[?&](?:kode|secret|token)=|\/(?:undangan|survei|pihak-luar)\/[`"']?\$?\{/;
/** A photo that was just uploaded is shown to its uploader by the claim that they hold. */
const exempt = ["components/ui/photo-field.tsx"];
const isTest = /\.test\.tsx?$|\/testing\//;

it("no link that we write has a code or a token where a server reads it", () => {
  const files = ["app", "components", "server", "messages"]
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => /\.(?:tsx?|json)$/.test(file) && !isTest.test(file) && statSync(file).isFile());
  expect(files.length).toBeGreaterThan(1_000);
  const found = files.filter((file) => written.test(readFileSync(file, "utf8")));
  expect(found.filter((file) => !exempt.includes(file))).toEqual([]);
  for (const planted of ["/lacak/JK2611300001?kode=ABCDE", `\`/undangan/\${"$"}{token}\``])
    expect(written.test(planted), planted).toBe(true);
});
