import { expect, test } from "vitest";
import { letterForm, messageForm, postReplyForm, smsForm } from "@/server/domain/intake/reply-form";
import { adapters, formOf } from "./registry";

test("each channel that replies names its form", () => {
  const forms = Object.fromEntries(Object.keys(adapters).map((code) => [code, formOf(code)]));
  expect(forms).toEqual({
    email: letterForm,
    sms_1708: smsForm,
    sms_0811: smsForm,
    jaki: messageForm,
    qlue: messageForm,
    balai_warga: messageForm,
    mass_media: messageForm,
    kantor_wali_kota: messageForm,
    twitter: postReplyForm,
    governor_social: postReplyForm,
    facebook: messageForm,
    whatsapp: messageForm,
  });
});

test("a channel without a protocol has no form of reply", () => {
  expect(formOf("web")).toBeNull();
});

test("each field with an address says what is connected to, but for an address of our own", () => {
  const fields = Object.values(adapters).flatMap((adapter) => adapter.fields);
  const silent = fields.filter(({ name, target }) => /(?:Url|Hosts)$/.test(name) && !target);
  expect(fields.length).toBeGreaterThan(40);
  expect([...new Set(silent.map(({ name }) => name))]).toEqual(["webhookUrl"]);
});
