ALTER TABLE "counter_intake" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "intake_guess" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "place_learning" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "place_term" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "scan" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "counter_intake" CASCADE;--> statement-breakpoint
DROP TABLE "intake_guess" CASCADE;--> statement-breakpoint
DROP TABLE "place_learning" CASCADE;--> statement-breakpoint
DROP TABLE "place_term" CASCADE;--> statement-breakpoint
DROP TABLE "scan" CASCADE;--> statement-breakpoint
CREATE INDEX "complaint_listed_open_category" ON "complaint" USING btree ("category_code","submitted_at","id") WHERE is_public and not is_confidential and status not in ('triage', 'removed', 'merged') and status not in ('resolved', 'rejected');--> statement-breakpoint
ALTER TABLE "channel" DROP COLUMN "places_alone";