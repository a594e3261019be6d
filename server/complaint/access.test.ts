import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { system } from "@/server/domain/actor";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { type Authorized, authorizeRelease, authorizeSystem, type SystemCapability } from "./access";
import { appendEvent } from "./append-event";
import { writeStep } from "./write-step";

const row = { id: 1, code: "JK2611240001", masterCode: "JK2611240002" } as ComplaintRow;
const now = new Date("2026-11-24T05:00:00Z");

/** Never called: only the compiler reads it. */
function compileOnly(tx: Transaction, event: ComplaintEvent, checked: Authorized<ComplaintRow>) {
  return [
    () => appendEvent(tx, checked, event),
    // @ts-expect-error a row that nobody checked
    () => appendEvent(tx, row, event),
    // @ts-expect-error a literal that says of itself that it may
    () => appendEvent(tx, { id: 1, trusted: "system" }, event),
    () => writeStep(tx, { ...authorizeSystem(row, "lapse"), actor: system, now }),
    // @ts-expect-error another kind than the reason allows
    () => writeStep(tx, { ...authorizeSystem(row, "lapse"), kind: "note", actor: system, now }),
    // @ts-expect-error any kind of event, by a row for one
    () => appendEvent(tx, authorizeSystem(row, "escalate").row, event),
    // @ts-expect-error a reason that is not in the table
    () => authorizeSystem(row, "because"),
  ];
}

describe("a step that the product takes by itself", () => {
  it("does not compile without a reason, nor with a kind of event that the reason does not allow", () => {
    expect(compileOnly).toBeTypeOf("function");
  });

  it.each<[SystemCapability, string]>([
    ["escalate", "escalate"],
    ["lapse", "lapse"],
    ["endpoint_update", "note"],
    ["external_result", "external"],
  ])("for the reason %s writes the kind %s", (capability, kind) => {
    expect(authorizeSystem(row, capability)).toEqual({ row, kind });
  });
});

describe("a duplicate that leaves its master", () => {
  it("is written into the master that it names", () => {
    const master = { id: 2, code: "JK2611240002" } as ComplaintRow;
    expect(authorizeRelease(row as Authorized<ComplaintRow>, master)).toEqual({
      row: master,
      kind: "release",
    });
  });

  it("is written into no other complaint", () => {
    const other = { id: 3, code: "JK2611240003" } as ComplaintRow;
    expect(() => authorizeRelease(row as Authorized<ComplaintRow>, other)).toThrow("not_found");
  });
});
