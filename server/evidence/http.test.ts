import { expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { anonymous } from "@/server/domain/actor";
import { getPhoto } from "./http";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");

const id = "0b9d3b0e-4a52-4a5c-9d0c-6f0f3a4f1b7e";
const db = new Proxy({} as Database, {
  get: () => {
    throw new Error("the database was asked");
  },
});

it.each([
  ["../../secret", "full"],
  ["..%2f..%2fsecret", "full"],
  [`${id}/../../secret`, "full"],
  [id, "../../../secret"],
  [id, "constructor"],
  [id, "toString"],
])("a photo %s of size %s is no file of ours, and nothing is looked up", async (photo, size) => {
  const response = await getPhoto({ db, actor: anonymous }, new Request("http://x/"), { id: photo, size });
  expect(response.status).toBe(404);
});
