import { expect, it, vi } from "vitest";
import { PageBottomNav, PageHeader } from "./page-header";
import { BottomNav, SiteHeader } from "./site-header";
import { StaffHeader } from "./staff-header";

vi.mock("@/components/trpc/server", () => ({
  api: async () => ({ notification: { unread: async () => ({ count: 3 }) } }),
}));

const officer = {
  name: "Siti Rahma",
  unitName: "Kelurahan Gambir",
  owesSecondFactor: false,
  actor: { role: "kelurahan" as const },
};

it("a signed-in officer keeps the staff header on a page that anybody may open", async () => {
  const header = await PageHeader({ session: officer });
  expect(header.type).toBe(StaffHeader);
  expect(header.props).toEqual({
    name: "Siti Rahma",
    role: "kelurahan",
    unit: "Kelurahan Gambir",
    unread: 3,
  });
  expect(PageBottomNav({ session: officer })).toBeNull();
});

it.each([
  ["a visitor", null],
  ["an officer who owes the second factor", { ...officer, owesSecondFactor: true }],
])("%s has the header of visitors", async (_who, session) => {
  expect((await PageHeader({ session })).type).toBe(SiteHeader);
  expect(PageBottomNav({ session })?.type).toBe(BottomNav);
});
