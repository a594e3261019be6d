CREATE TABLE "message_limit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_limit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"closed_days" smallint NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
DROP INDEX "answer_dead";--> statement-breakpoint
DROP INDEX "wordless_message_due";--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "dropped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "message_part" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "message_part" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "message_part" ADD COLUMN "retry_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "message_part" ADD COLUMN "dead_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "wordless_message" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "wordless_message" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "wordless_message" ADD COLUMN "retry_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "wordless_message" ADD COLUMN "dead_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "sources_dropped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "intake_message" ADD COLUMN "dropped_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "answer_kept" ON "answer" USING btree ("created_at") WHERE complaint_id is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "answer_conversation" ON "answer" USING btree ("conversation_id") WHERE conversation_id is not null;--> statement-breakpoint
CREATE INDEX "message_part_dead" ON "message_part" USING btree ("dead_at") WHERE dead_at is not null;--> statement-breakpoint
CREATE INDEX "wordless_message_dead" ON "wordless_message" USING btree ("dead_at") WHERE dead_at is not null;--> statement-breakpoint
CREATE INDEX "complaint_sources_kept" ON "complaint" USING btree ("last_event_at","id") WHERE status in ('resolved', 'rejected', 'merged', 'removed') and (sources_dropped_at is null or sources_dropped_at < last_event_at);--> statement-breakpoint
CREATE INDEX "intake_message_kept" ON "intake_message" USING btree ("complaint_id") WHERE complaint_id is not null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "intake_message_kept_alone" ON "intake_message" USING btree ("received_at") WHERE complaint_id is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "answer_dead" ON "answer" USING btree ("created_at") WHERE state = 'dead' and dropped_at is null;--> statement-breakpoint
CREATE INDEX "wordless_message_due" ON "wordless_message" USING btree ("due_at") WHERE dead_at is null;