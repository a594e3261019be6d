import { randomBytes, randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { openWorld, type World } from "@/db/testing/world";
import { redactPhoto } from "@/server/evidence/regions/redact-photo";
import { diskStorage } from "@/server/evidence/storage";
import { photoSizes } from "@/server/parsers/photo/sizes";
import type { Product } from "../product";
import { digestOf, type Mark, type MarkName } from "./marks";

/** In every planted complaint, so that a search finds them. */
export const rareWord = "zamrudkhatulistiwa";

export type PlantedWorld = {
  world: World;
  marks: Mark[];
  codes: Record<"open" | "private" | "confidential" | "accused" | "removed", string>;
  photoIds: string[];
  /** Biro removes the complaint whose photo was public until then. */
  remove: () => Promise<void>;
};

/** Complaints of one kelurahan with what not everybody may read; each part holds a token of its own. */
export async function plant(product: Product): Promise<PlantedWorld> {
  const world = await openWorld(product.database);
  const now = () => new Date();
  const contact = someContact();
  const marks: Mark[] = [{ name: "reporter", tokens: contact.tokens, digests: [] }];

  async function submit(mark: MarkName | null, over: Record<string, unknown> = {}) {
    const token = someToken();
    if (mark) marks.push({ name: mark, tokens: [token], digests: [] });
    const text = `Saluran air tersumbat ${rareWord} ${token}, sudah dilaporkan dua kali.`;
    const { code } = await world.submit({ text, contact: contact.given, ...over }, now());
    return code;
  }

  const [shownPhoto, hiddenPhoto, coveredPhoto] = await Promise.all([
    uploadPhoto(product),
    uploadPhoto(product),
    uploadPhoto(product),
  ]);
  const accusedUnitId = await world.unitId("kelurahan-31.71.01.1001");
  const codes = {
    open: await submit(null, { photos: [coveredPhoto.claim] }),
    private: await submit("private text", { isPublic: false, photos: [hiddenPhoto.claim] }),
    confidential: await submit("confidential text", { categoryCode: "pungutan-liar" }),
    accused: await submit("accused text", { accusedUnitId }),
    removed: await submit(null, { photos: [shownPhoto.claim] }),
  };
  const token = someToken();
  const holder = await world.callAs(world.staff.kelurahan, now());
  await holder.complaint.note({ code: codes.open, internalNote: `Catatan dalam ${token}` });
  marks.push({ name: "internal note", tokens: [token], digests: [] });
  marks.push(await photoMark(product, "private photo", hiddenPhoto.claim.id));
  marks.push(await photoMark(product, "removed photo", shownPhoto.claim.id));
  const { id } = coveredPhoto.claim;
  const covered = await photoMark(product, "photo before its regions were hidden", id);
  marks.push({ ...covered, tokens: covered.tokens.filter((one) => one !== id) });
  await redactPhoto(
    {
      ...{ db: world.db, actor: world.staff.verifier, now: now(), address: "local" },
      storage: diskStorage(path.join(product.dataDir, "photos")),
    },
    { code: codes.open, photo: id, regions: [quarterOfIt], reason: "Wajah seorang anak." },
  );

  async function remove() {
    const biro = await world.callAs(world.staff.verifier, now());
    const { status: expectedStatus } = await world.row(codes.removed);
    await biro.complaint.move({
      code: codes.removed,
      action: "remove",
      expectedStatus,
      publicNote: "Memuat data pribadi orang lain.",
      rejectionReason: "abusive_or_personal",
    });
  }
  return {
    world,
    marks,
    codes,
    photoIds: [shownPhoto, hiddenPhoto, coveredPhoto].map(({ claim }) => claim.id),
    remove,
  };
}

const quarterOfIt = { x: 0, y: 0, width: 250, height: 1_000 };
const someToken = () => `tanda${randomBytes(8).toString("hex")}`;

function someContact() {
  const [name, mailbox] = [someToken(), someToken()];
  const digits = String(randomInt(10_000_000, 99_999_999));
  const given = { name: `Sri ${name}`, phone: `0812${digits}`, email: `${mailbox}@contoh.id` };
  return { given, tokens: [name, mailbox, `812${digits}`] };
}

/** A photo that looks like no other. */
async function uploadPhoto({ url }: Product) {
  const noise = randomBytes(16 * 12 * 3);
  const body = await sharp(noise, { raw: { width: 16, height: 12, channels: 3 } })
    .resize(800, 600, { kernel: "nearest" })
    .jpeg()
    .toBuffer();
  const response = await fetch(`${url}/api/photos`, { method: "POST", body: new Uint8Array(body) });
  const { id, token } = (await response.json()) as { id: string; token: string };
  return { claim: { id, token } };
}

async function photoMark({ database, dataDir }: Product, name: MarkName, id: string): Promise<Mark> {
  const [row] = await database.sql`select sha256, dhash from photo where id = ${id}`;
  const sha256 = Buffer.from(row?.sha256);
  const digests = Object.keys(photoSizes).map((size) =>
    digestOf(readFileSync(path.join(dataDir, "photos", id.slice(0, 2), id.slice(2, 4), `${id}-${size}`))),
  );
  return { name, tokens: [id, sha256.toString("hex"), sha256.toString("base64"), row?.dhash], digests };
}
