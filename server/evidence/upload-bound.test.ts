import { expect, it } from "vitest";
import { withinUploadBound } from "./upload-bound";

it("an address that holds its uploads open keeps nobody else out", async () => {
  const ends: (() => void)[] = [];
  const hold = () => new Promise<void>((resolve) => ends.push(resolve));
  const open = (source: string) =>
    withinUploadBound(source, hold).then(
      () => "done",
      ({ message }) => message,
    );
  const held = Array.from({ length: 12 }, () => open("198.51.100.7"));
  expect(await open("198.51.100.7")).toBe("photos_busy");
  expect(await withinUploadBound("192.0.2.1", async () => "done")).toBe("done");
  for (const end of ends) end();
  expect(await Promise.all(held)).toEqual(held.map(() => "done"));
  expect(await withinUploadBound("198.51.100.7", async () => "done")).toBe("done");
});
