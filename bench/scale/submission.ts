import { lettersOf } from "@/bin/simulate/letters-of";
import type { Request } from "./drive";
import type { SamplePoint } from "./sample";

/** A submission at a sampled position; `{uuid}` stands for a unique id. */
export function drawSubmissionRequest(drawn: readonly SamplePoint[], index: number): Request {
  const one = drawn[index % drawn.length];
  if (!one) throw new Error("nothing was drawn");
  const report = {
    externalId: "{uuid}",
    text: `Lampu jalan di depan pos ronda ${lettersOf(index)} {uuid} mati sejak tiga malam, anak-anak takut lewat.`,
    categoryCode: one.category,
    point: { latitude: one.latitude, longitude: one.longitude },
    placeSource: "pin",
    isPublic: true,
  };
  return {
    method: "POST",
    path: "/api/trpc/intake.submit",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ json: report }),
  };
}
