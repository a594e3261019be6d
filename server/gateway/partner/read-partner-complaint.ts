import { z } from "zod";
import type { Database } from "@/db/database";
import { listOutcomes } from "@/db/queries/channels/intake";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { trackRow } from "@/server/complaint/track";
import { parseCode } from "@/server/domain/complaint/code";
import { eventKinds, statusSchema } from "@/server/domain/complaint/event";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { rejectionReasons } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";

type Context = { db: Database; now: Date };

const stepSchema = z.object({
  at: z.date(),
  kind: z.enum(eventKinds),
  status: statusSchema,
  unit: z.string().nullable(),
  toUnit: z.string().nullable(),
  note: z.string().nullable(),
  until: z.date().nullable(),
});

/** What a partner may read of its own complaint: public steps, no personal data, no texts of others. */
const partnerComplaintSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("refused"), id: z.string(), reason: z.string() }),
  z.object({
    outcome: z.literal("accepted"),
    id: z.string(),
    number: z.string(),
    status: statusSchema,
    submittedAt: z.date(),
    kelurahan: z.string().nullable(),
    holder: z.string().nullable(),
    completionDueAt: z.date().nullable(),
    rejectionReason: z.enum(rejectionReasons).nullable(),
    mergedInto: z.string().nullable(),
    photos: z.number(),
    steps: z.array(stepSchema),
  }),
]);
type PartnerComplaint = z.infer<typeof partnerComplaintSchema>;

/**
 * The state of a complaint by the partner's id or our number; of a confidential one only what happened and when.
 * @throws NOT_FOUND also for complaints of another channel
 */
export async function readPartnerComplaint(
  context: Context,
  channelCode: string,
  id: string,
): Promise<PartnerComplaint> {
  const found = await findBrought(context.db, channelCode, id);
  if (found.code === null) return { outcome: "refused", id, reason: found.refusal };
  const row = await findComplaint(context.db, found.code);
  if (!row) throw notFound();
  const tracked = await trackRow(context, row, { kind: "reporter", complaintId: row.id });
  const { code: number, status, submittedAt } = tracked.complaint;
  const base = { outcome: "accepted", id, number, status, submittedAt } as const;
  if (tracked.view === "tombstone" || row.isConfidential) {
    const steps = tracked.view === "full" ? tracked.complaint.timeline.map(bareStep) : [];
    return partnerComplaintSchema.parse({ ...base, ...nothing, steps });
  }
  const { complaint } = tracked;
  return partnerComplaintSchema.parse({
    ...base,
    kelurahan: complaint.place.kelurahan,
    holder: complaint.holder,
    completionDueAt: complaint.completion.dueAt,
    rejectionReason: complaint.rejectionReason,
    mergedInto: complaint.masterCode,
    photos: complaint.reportPhotoIds.length,
    steps: complaint.timeline,
  });
}

const nothing = {
  kelurahan: null,
  holder: null,
  completionDueAt: null,
  rejectionReason: null,
  mergedInto: null,
  photos: 0,
};

const bareStep = (step: TrackedComplaint["timeline"][number]) => ({
  ...step,
  unit: null,
  toUnit: null,
  note: null,
});

/** The number of a partner's complaint, or why it was refused. @throws NOT_FOUND */
export async function findBrought(
  db: Database,
  channelCode: string,
  id: string,
): Promise<{ code: string } | { code: null; refusal: string }> {
  const [outcome] = await listOutcomes(db, channelCode, [id]);
  if (outcome?.code) return { code: outcome.code };
  if (outcome) return { code: null, refusal: outcome.refusal ?? "not_received" };
  const number = parseCode(id);
  const row = number ? await findComplaint(db, number) : null;
  if (row?.channelCode !== channelCode) throw notFound();
  return { code: row.code };
}
