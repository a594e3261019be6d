import { expect, it } from "vitest";
import { readCodeFault } from "./code-fault";

it.each([
  [{}, null],
  [{ gagal: "lain" }, null],
  [{ gagal: "kode" }, { kind: "wrongSecret" }],
  [{ gagal: "kosong" }, { kind: "secretEmpty" }],
  [{ gagal: "tautan" }, { kind: "linkInvalid" }],
  [{ gagal: "diganti" }, { kind: "secretReplaced" }],
  [{ gagal: "toString" }, null],
  [{ gagal: "baru" }, { kind: "renewFailed" }],
  [
    { gagal: "nanti", detik: "61" },
    { kind: "tooManyCodes", minutes: 2 },
  ],
  [
    { gagal: "nanti", detik: "x" },
    { kind: "tooManyCodes", minutes: 1 },
  ],
  [{ gagal: "nanti" }, { kind: "tooManyCodes", minutes: 1 }],
])("the address %j says %j of the code", (query, fault) => {
  expect(readCodeFault(query)).toEqual(fault);
});
