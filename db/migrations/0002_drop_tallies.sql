DROP TABLE "area_tally" CASCADE;--> statement-breakpoint
DROP TABLE "complaint_fact" CASCADE;--> statement-breakpoint
DROP TABLE "projection" CASCADE;