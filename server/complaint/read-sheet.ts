import { findSketch } from "@/server/area/draw-sketch";
import { openForStaff } from "./open-for-staff";

/** A complaint's work sheet: the complaint and its kelurahan drawn. @throws NOT_FOUND */
export async function readSheet(reading: Parameters<typeof openForStaff>[0], input: { code: string }) {
  const complaint = await openForStaff(reading, input);
  const { point, kelurahanCode } = complaint.place;
  return { complaint, sketch: point && kelurahanCode ? await findSketch(reading, kelurahanCode) : null };
}
