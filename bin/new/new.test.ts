import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../launch/settings.mjs";
import { createFile, drawDiff, type FileChange, writeChanges } from "./change";
import { readName } from "./name";
import { planChannel } from "./plan-channel";
import { planMove } from "./plan-move";

const scratch = mkdtempSync(path.join(tmpdir(), "new-test-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const plans = {
  channel: planChannel(root, readName("notice-board")),
  move: planMove(root, readName("hand-back")),
};
const filesOf = (changes: readonly FileChange[]) => changes.map(({ file }) => file).toSorted();
const textOf = (changes: readonly FileChange[], file: string) =>
  changes.find((change) => change.file === file)?.after ?? "";

describe.each(Object.entries(plans))("a new %s", (_, changes) => {
  it("is formatted as the rest", () => {
    const biome = path.join(root, "node_modules", ".bin", "biome");
    for (const { file, after } of changes)
      expect(
        execFileSync(biome, ["check", "--write", `--stdin-file-path=${file}`], {
          cwd: root,
          input: after,
        }).toString(),
      ).toBe(after);
  });

  it("says what is to be written", () => {
    const tests = changes.filter(({ file }) => file.endsWith(".db.test.ts"));
    expect(tests.map(({ after }) => after).join()).toContain("write this: ");
  });
});

describe("a new channel", () => {
  it("is an adapter, its test, a line of the registry and a row of the channels", () => {
    expect(filesOf(plans.channel)).toEqual([
      "db/seed/reference/rules.ts",
      "server/channels/notice-board/notice-board.db.test.ts",
      "server/channels/notice-board/notice-board.ts",
      "server/channels/registry.ts",
    ]);
    expect(textOf(plans.channel, "server/channels/registry.ts")).toContain(
      "  notice_board: noticeBoard,\n};",
    );
  });

  it("is refused under the name of an existing one", () => {
    expect(() => planChannel(root, readName("sms"))).toThrow("server/channels/sms is already there.");
    expect(() => planChannel(root, readName("web"))).toThrow("already has the channel web");
  });
});

describe("a new move", () => {
  it("touches the table, the event facts and the messages, and adds its test", () => {
    expect(filesOf(plans.move)).toEqual([
      "messages/en.json",
      "messages/id.json",
      "server/complaint/hand-back.db.test.ts",
      "server/domain/complaint/event-facts.ts",
      "server/domain/complaint/status.ts",
    ]);
  });

  it("only adds lines", () => {
    const lines = drawDiff(plans.move).split("\n");
    const removed = lines.filter((line) => /^-(?!--)/.test(line));
    // A comma after the previously last message of its list.
    expect(removed.every((line) => /^- {4}"/.test(line))).toBe(true);
  });

  it("is refused under the name of an existing move", () => {
    for (const name of ["reopen", "submit", "escalate"])
      expect(() => planMove(root, readName(name))).toThrow(`${name} is already a step of the timeline.`);
  });
});

describe("files", () => {
  it("that exist are never overwritten", () => {
    const change = createFile(scratch, "folder/one.ts", "first");
    writeChanges(scratch, [change]);
    expect(() => createFile(scratch, "folder/one.ts", "second")).toThrow("folder/one.ts is already there.");
    expect(() => writeChanges(scratch, [{ ...change, after: "second" }])).toThrow("EEXIST");
    expect(readFileSync(path.join(scratch, "folder/one.ts"), "utf8")).toBe("first");
  });

  it("are drawn as a diff, and long ones by their name alone", () => {
    const long = "line\n".repeat(1_001);
    const drawn = drawDiff([
      { file: "a.ts", before: "one\n", after: "one\ntwo\n" },
      { file: "b.ts", before: null, after: "three\n" },
      { file: "c.json", before: null, after: long },
    ]);
    expect(drawn).toContain("+two\n");
    expect(drawn).toContain("+three\n");
    expect(drawn).toContain("c.json: 1001 lines\n");
    expect(drawn).not.toContain("+line");
  });
});

it.each([
  ["hand-back", { kebab: "hand-back", snake: "hand_back", camel: "handBack" }],
  ["hand_back", { kebab: "hand-back", snake: "hand_back", camel: "handBack" }],
  ["sms2", { kebab: "sms2", snake: "sms2", camel: "sms2" }],
])("the name %s is read", (given, name) => {
  expect(readName(given)).toEqual(name);
});

it.each(["HandBack", "hand back", "../hand", "2hand", "hand--back", "", undefined, "x".repeat(41)])(
  "the name %j is refused",
  (given) => {
    expect(() => readName(given)).toThrow("A name is kebab-case or snake_case");
  },
);
