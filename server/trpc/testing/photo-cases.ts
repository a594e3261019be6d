import sharp from "sharp";
import { noon, type ShownCode, type World } from "@/db/testing/world";
import type { Actor } from "@/server/domain/actor";
import { photoStorage } from "@/server/evidence/http";
import { storePhoto } from "@/server/evidence/store-photo";
import { all, type Case, everybody } from "./case";

const regions = [{ x: 0, y: 0, width: 100, height: 100 }];
const reason = "Wajah seorang anak.";

/** Regions are hidden in a report's photo by whom words are, and in proof also by the unit that holds the complaint. */
export function photoCases(world: () => World): Record<string, Case[]> {
  const store = async () => {
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: "#0b5563" } });
    return storePhoto({ db: world().db, storage: photoStorage() }, await picture.jpeg().toBuffer(), "local");
  };
  async function submit() {
    const { id, token } = await store();
    return { photo: id, ...(await world().submit({ photos: [{ id, token }] })) };
  }
  async function submitResolved() {
    const { id, token } = await store();
    const { code } = await world().submit();
    const { kelurahan } = world().staff;
    await world().move(kelurahan, code, "start", 0);
    const result = { publicNote: "Lubang sudah ditambal.", photos: [{ id, token }] };
    await world().move(kelurahan, code, "resolve", 0, result);
    return { photo: id, code };
  }
  const hide = async (actor: Actor, own: ShownCode & { photo: string }) => {
    const { code, photo } = own;
    return (await world().callAs(actor, noon, own)).photo.redactByReporter({ code, photo, regions });
  };
  const officers = {
    ...all("NOT_FOUND", everybody),
    ...all("FORBIDDEN", ["district", "governor", "administrator"]),
    ...all("ok", ["intake", "verifier"]),
    anonymous: "UNAUTHORIZED",
  } as const;
  return {
    "photo.redactByReporter": [
      { expected: all("ok", everybody), call: async (_, actor) => hide(actor, await submit()) },
      {
        what: "by a wrong secret",
        expected: all("FORBIDDEN", everybody),
        call: async (_, actor) => hide(actor, { ...(await submit()), secret: "SALAH" }),
      },
    ],
    "photo.redactByOfficer": [
      {
        expected: { ...officers, kelurahan: "FORBIDDEN" },
        call: async (api) => {
          const { code, photo } = await submit();
          return api.photo.redactByOfficer({ code, photo, regions, reason });
        },
      },
      {
        what: "in proof",
        expected: { ...officers, kelurahan: "ok" },
        call: async (api) => api.photo.redactByOfficer({ ...(await submitResolved()), regions, reason }),
      },
    ],
  };
}
