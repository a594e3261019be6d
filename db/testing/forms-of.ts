import type { DeskForms, DeskView } from "@/server/domain/complaint/desk-view";

/** The forms of a handler's page. @throws Error for a reader's */
export function formsOf(desk: DeskView): DeskForms {
  if (desk.audience !== "handler") throw new Error(`${desk.complaint.code} has no form for its reader`);
  return desk.forms;
}
