import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insertPhoto } from "@/db/queries/complaint/photos";
import { openWorld, someComplaint, type World } from "@/db/testing/world";
import type { PhotoClaim } from "@/server/domain/complaint/input";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A row of an upload with bytes of its own. */
async function keepPhoto(): Promise<PhotoClaim> {
  const [id, token, sha256] = [randomUUID(), randomUUID(), randomBytes(32)];
  const seen = { dhash: "0000000000000000", sourceMime: "image/jpeg", width: 1, height: 1, byteSize: 1 };
  const claimHash = createHash("sha256").update(token).digest();
  await insertPhoto(world.db, { ...seen, id, claimHash, sha256, exif: {}, capturedAt: null });
  return { id, token };
}

const submit = async (over: Record<string, unknown>) =>
  (await world.callAs(world.anonymous)).intake.submit({ ...someComplaint(), ...over });

it("a retry returns number and secret again to the browser that lost the first response", async () => {
  const externalId = randomUUID();
  const first = await submit({ externalId });
  expect(await submit({ externalId })).toEqual(first);
  expect(await Promise.all([submit({ externalId }), submit({ externalId })])).toEqual([first, first]);
});

it("the draft's key is stored nowhere, and its hash opens no complaint", async () => {
  const externalId = randomUUID();
  const { code } = await submit({ externalId });
  const rows = await world.sql`select m::text as text from intake_message m
    union all select c::text from complaint c`;
  expect(rows.filter(({ text }) => text.includes(externalId))).toEqual([]);
  const stored = (await world.row(code)).externalId;
  await expect(submit({ externalId: stored })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("a draft key that could be guessed is refused", async () => {
  await expect(submit({ externalId: "laporan-saya-1" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("a draft that is edited and sent again is another complaint, and names the first", async () => {
  const externalId = randomUUID();
  const first = await submit({ externalId });
  const edited = await submit({ externalId, text: "Jalan berlubang di depan pasar ikan.", isPublic: false });
  expect(edited.code).not.toBe(first.code);
  expect(await world.row(edited.code)).toMatchObject({ text: "Jalan berlubang di depan pasar ikan." });
  const { code, secret } = first;
  expect(edited.others).toEqual([{ code, secret }]);
  expect((await submit({ externalId })).code).toBe(code);
  expect((await submit({})).others).toEqual([]);
});

it("a photo that is no longer kept is counted as left out, and the complaint is stored", async () => {
  const [kept, lost] = [await keepPhoto(), { ...(await keepPhoto()), id: randomUUID() }];
  const photos = [kept, lost];
  const sent = await submit({ photos });
  expect(sent.photosLeftOut).toBe(1);
  expect(await submit({ photos: [kept] })).toMatchObject({ photosLeftOut: 1 });
});

it("photos that were not there the first time are added to the complaint that is sent again", async () => {
  const externalId = randomUUID();
  const [first, second] = [await keepPhoto(), await keepPhoto()];
  const { code } = await submit({ externalId, photos: [first] });
  const again = { externalId, photos: [first, second] };
  expect(await submit(again)).toMatchObject({ code, photosLeftOut: 0 });
  expect(await submit(again)).toMatchObject({ code, photosLeftOut: 0 });
  const wrong = { ...(await keepPhoto()), token: "not the token of it" };
  expect(await submit({ externalId, photos: [wrong] })).toMatchObject({ code, photosLeftOut: 1 });
});
