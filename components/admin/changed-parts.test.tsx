import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import messages from "@/messages/id.json";
import { ChangedParts } from "./changed-parts";

vi.mock("@/components/layout/locale", async () => {
  const { createTranslator } = await import("use-intl");
  return {
    getTranslator: (namespace: "admin") =>
      Promise.resolve(createTranslator({ locale: "id", messages, namespace })),
    readLocale: () => Promise.resolve("id"),
  };
});

it("the history names fields, roles, yes and no, and moments in words", async () => {
  const html = renderToStaticMarkup(
    await ChangedParts({
      before: { isActive: true, smallest: 5, role: "kelurahan" },
      after: { isActive: false, smallest: 8, role: "intake", expiresAt: "2026-12-08T02:11:13.901Z" },
    }),
  );
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("Boleh masuk Sebelum: ya → Sesudah: tidak");
  expect(text).toContain(messages.role.intake);
  expect(text).toContain("8 Des 2026 09.11 WIB");
  expect(text).not.toMatch(/isActive|smallest|expiresAt|2026-12-08T/);
});
