import { z } from "zod";
import { scanSchema } from "../intake/counter";
import { receiverSchema } from "../staff/receiving";
import { officerReasonsSchema } from "./deadline-reasons";
import { statusSchema } from "./event";
import { openLinkSchema } from "./external-view";
import { localizedSchema, officerViewSchema } from "./privacy";
import { unreachableReasons } from "./reachable";
import { similarSchema } from "./similar";
import { actions } from "./status";

const quotesSchema = z.object({
  /** Numbers in its text and notes that the viewer may follow. */
  quoted: z.array(z.string()),
  /** Those whose text or notes quote this one. */
  quotedBy: z.array(z.object({ code: z.string(), status: statusSchema })),
});
export type Quotes = z.infer<typeof quotesSchema>;

const confidence = z.number().min(0).max(1);
/** What the text makes likely, the likeliest first. */
const suggestedSchema = z.object({
  categories: z.array(z.object({ code: z.string(), name: localizedSchema, confidence })),
  units: z.array(z.object({ id: z.number(), name: z.string(), confidence })),
});

/** What the forms of a handler's page choose from; null where no form of theirs does. */
const formsSchema = z.object({
  templates: z.array(z.object({ id: z.number(), name: z.string(), text: z.string() })),
  /** By move, the unit that the rules suggest first. */
  receivers: z.partialRecord(z.enum(actions), z.array(receiverSchema)),
  suggestions: suggestedSchema.nullable(),
  colleagues: z.array(z.object({ id: z.number(), name: z.string(), isSelf: z.boolean() })).nullable(),
  placing: z
    .object({
      kelurahan: z.array(z.object({ code: z.string(), name: z.string() })),
      categories: z.array(z.object({ code: z.string(), name: localizedSchema })),
    })
    .nullable(),
  /** Why its reporter cannot be asked; null of one who can. */
  unreachable: z.enum(unreachableReasons).nullable(),
  /** Links for bodies outside that still hold. */
  links: z.array(openLinkSchema).nullable(),
});
export type DeskForms = z.infer<typeof formsSchema>;

const pageSchema = z.object({
  complaint: officerViewSchema,
  why: officerReasonsSchema,
  similar: z.array(similarSchema),
  quotes: quotesSchema,
  /** Letters that lie beside it; null for an officer who may not open them. */
  scans: z.array(scanSchema).nullable(),
});

/** A complaint's page for each of its audiences; to a reader no form's choices can leave. */
export const deskViewSchema = z.discriminatedUnion("audience", [
  pageSchema.extend({ audience: z.literal("reader") }),
  pageSchema.extend({ audience: z.literal("handler"), forms: formsSchema }),
]);
export type DeskView = z.infer<typeof deskViewSchema>;
