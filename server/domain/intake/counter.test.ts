import { expect, it } from "vitest";
import type { Role, UnitKind } from "../staff/role";
import { counterChannels, counterSchema } from "./counter";

const cases: [Role, UnitKind, string[]][] = [
  ["intake", "biro", ["pendopo", "surat_gubernur", "mass_media"]],
  ["kelurahan", "kelurahan", ["kantor_kelurahan"]],
  ["district", "kecamatan", ["kantor_kecamatan"]],
  ["district", "kota", ["kantor_wali_kota"]],
  ["inspectorate", "inspektorat", ["inspektorat"]],
  ["agency", "dinas", []],
  ["field", "suku_dinas", []],
  ["verifier", "biro", []],
  ["governor", "governor", []],
  ["administrator", "biro", []],
];
it.each(cases)("%s of a %s takes in by %j", (role, kind, expected) => {
  expect(counterChannels(role, kind)).toEqual(expected);
});

const written = {
  externalId: "loket-123456",
  channelCode: "pendopo",
  text: "Lampu jalan di depan rumah mati.",
  categoryCode: "jalan",
  isPublic: true,
  hasConsent: false,
};
it.each([
  ["nothing of the citizen needs no consent", {}, true],
  ["a phone number without consent is not stored", { contact: { phone: "0812000111" } }, false],
  ["a phone number with consent is", { contact: { phone: "0812000111" }, hasConsent: true }, true],
])("%s", (_what, over, isFine) => {
  expect(counterSchema.safeParse({ ...written, ...over }).success).toBe(isFine);
});
