ALTER TABLE "intake_message" ADD COLUMN "message" jsonb;--> statement-breakpoint
ALTER TABLE "intake_message" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "intake_message" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "intake_message" ADD COLUMN "failure" text;