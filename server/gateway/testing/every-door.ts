import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gambir, noon, someComplaint, type World } from "@/db/testing/world";
import { hours } from "@/server/domain/duration";
import { diskStorage } from "@/server/evidence/storage";
import { importFile } from "@/server/import/import-file";
import { mappingSchema } from "@/server/import/mapping";
import { openDoor } from "@/server/open311/testing/open-door";
import { postEmbeddedForm } from "../form/http";
import { postComplaint } from "../partner/http";
import { openChannelDesk, site } from "./channel-desk";

type StatedPlace = { categoryCode?: string; kelurahanCode?: string };
/** Submits one complaint and returns "taken", or why it was refused. */
type Door = (told: StatedPlace, now: Date) => Promise<string>;

const key = "kunci-kanal-yang-cukup-panjang";
const mapping = mappingSchema.parse({
  text: "uraian",
  id: "id",
  latitude: "lat",
  longitude: "lng",
  category: "kategori",
});
const columns = "id,uraian,lat,lng,kategori";

/** Every way by which a complaint enters. A stated kelurahan replaces a position. */
export async function openEveryDoor(world: World) {
  const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
  const folder = mkdtempSync(path.join(tmpdir(), "doors-"));
  const desk = openChannelDesk(world);
  await desk.setUp("jaki", { key }, noon);
  await desk.setUp("balai_warga", {}, noon);
  const open311 = openDoor(world);
  const api_key = await open311.makeApiKey({ perMinute: 10_000 });
  const report = ({ kelurahanCode, ...told }: StatedPlace) => ({
    ...someComplaint(),
    ...told,
    ...(kelurahanCode ? { point: null, kelurahanCode } : {}),
  });

  const web: Door = async (told, now) =>
    outcomeOf((await world.callAs(world.anonymous, now)).intake.submit(report(told)));

  const counter: Door = async (told, now) => {
    const form = { ...report(told), channelCode: "kantor_kelurahan", hasConsent: false };
    return outcomeOf((await world.callAs(world.staff.kelurahan, now)).counter.takeIn(form));
  };

  const partner: Door = async (told, now) => {
    const { externalId: id, placeSource: _source, ...body } = report(told);
    const headers = { authorization: `Bearer ${key}` };
    const request = new Request("http://x/", {
      method: "POST",
      body: JSON.stringify({ id, ...body }),
      headers,
    });
    const context = { ...world.context(now), storage, publicUrl: site.publicUrl };
    const { error = "taken" } = await (await postComplaint(context, request, "jaki")).json();
    return error;
  };

  const program: Door = async ({ categoryCode = "jalan", kelurahanCode }, now) => {
    const at: Record<string, string> = kelurahanCode
      ? { address_id: kelurahanCode }
      : { lat: `${gambir.latitude}`, long: `${gambir.longitude}` };
    const fields = { api_key, service_code: categoryCode, description: `Lubang ${randomUUID()}`, ...at };
    const answer = await open311.post(fields, { now });
    return answer.ok ? "taken" : (await answer.json())[0].description;
  };

  const form: Door = async (told, now) => {
    const body = new FormData();
    const { categoryCode = "", kelurahanCode = "31.71.01.1001" } = told;
    const filled = {
      id: randomUUID(),
      text: someComplaint().text,
      categoryCode,
      kelurahanCode,
      isPublic: "yes",
    };
    for (const [name, value] of Object.entries(filled)) body.set(name, value);
    const request = new Request("http://x/", { method: "POST", body });
    const answer = await postEmbeddedForm({ ...world.context(now), storage }, request);
    return new URLSearchParams(answer.headers.get("location")?.split("?")[1]).get("gagal") ?? "taken";
  };

  const file: Door = async ({ categoryCode = "jalan" }, now) => {
    const name = path.join(folder, `${randomUUID()}.csv`);
    const row = `${randomUUID()},Jalan rusak,${gambir.latitude},${gambir.longitude},${categoryCode}`;
    writeFileSync(name, `${columns}\n${row}\n`);
    const options = { file: name, mapping, channelCode: "qlue", batch: 9, outside: "reject" as const };
    const { created, rejected } = await importFile(world.context(now), { ...options, rejects: `${name}.no` });
    return created === 1 ? "taken" : Object.keys(rejected).join();
  };

  /** The intake desk places a complaint that has no place. */
  const placing: Door = async ({ categoryCode, kelurahanCode }, now) => {
    const form = { ...someComplaint(), channelCode: "pendopo", point: null, hasConsent: false };
    const { code } = await (await world.callAs(world.staff.intake)).counter.takeIn(form);
    const passed = (now.getTime() - noon.getTime()) / hours(1);
    const where = kelurahanCode ? { kelurahanCode } : { point: gambir };
    return outcomeOf(world.move(world.staff.intake, code, "verify", passed, { categoryCode, ...where }));
  };

  return { web, counter, partner, program, form, file, placing };
}

/** "taken", or the stable key of the refusal. */
export async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "taken";
  } catch (error) {
    return (error as Error).message;
  }
}
