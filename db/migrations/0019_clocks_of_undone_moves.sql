ALTER TABLE "complaint" ADD COLUMN "answerable_unit_id" bigint;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_answerable_unit_id_unit_id_fk" FOREIGN KEY ("answerable_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Clocks of merges, rejections and questions are read anew from the timelines, and the figures rebuilt from them.
DELETE FROM "read_model";
