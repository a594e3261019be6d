import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import messages from "@/messages/id.json";
import { PhotoWarning, PublicPreviewView } from "./public-preview-view";

vi.mock("@/components/layout/locale", async () => {
  const { createTranslator } = await import("use-intl/core");
  const getTranslator = async (namespace: keyof typeof messages) =>
    createTranslator({ locale: "id", messages, namespace });
  return { getTranslator };
});
vi.mock("@/components/complaint/tracking-view", () => ({ TrackingView: () => null }));
vi.mock("./change-publicness", () => ({ ChangePublicness: () => null }));

const words = messages.publicness;
const complaint = { code: "JK2611300001", reportPhotoIds: ["a.1"], proofPhotoIds: ["b.1"] };
const show = async (over: Partial<typeof complaint>) => render(await PhotoWarning({ ...complaint, ...over }));

afterEach(cleanup);

it("the preview of a complaint with photos leads to where their parts are hidden", async () => {
  await show({});
  expect(document.body.textContent).toContain(words.previewPhotos);
  const link = screen.getByRole("link", { name: messages.photoRegion.title });
  expect(link.getAttribute("href")).toBe("/lacak/JK2611300001#samarkan-foto");
});

it("the preview says it of officers' photos without a link, and nothing without photos", async () => {
  const { container } = await show({ reportPhotoIds: [] });
  expect(container.textContent).toContain(words.previewPhotos);
  expect(screen.queryByRole("link")).toBeNull();
  cleanup();
  expect((await show({ reportPhotoIds: [], proofPhotoIds: [] })).container.textContent).toBe("");
});

it("the preview limits what is masked to the text, above the warning about photos", async () => {
  type Preview = Parameters<typeof PublicPreviewView>[0];
  const view = await PublicPreviewView({ complaint, asOf: new Date(0) } as unknown as Preview);
  expect(words.previewLead).toContain("Dalam tulisan, nomor telepon");
  expect(
    JSON.stringify(view, (_, value) => (value?.type === PhotoWarning ? "photo warning" : value)),
  ).toContain("photo warning");
});
