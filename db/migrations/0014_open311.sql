CREATE TABLE "api_key" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_key_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"hint" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"scopes" text[] NOT NULL,
	"channel_code" text NOT NULL,
	"per_minute" integer NOT NULL,
	"valid_to" date,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_on" date,
	CONSTRAINT "api_key_keyHash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "handoff" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handoff_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"unit_id" bigint NOT NULL,
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"external_id" text,
	"token" text,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"next_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"remote_status" text,
	"remote_notes" text,
	"remote_changed_at" timestamp (3) with time zone,
	CONSTRAINT "handoff_eventId_unique" UNIQUE("event_id"),
	CONSTRAINT "handoff_external" UNIQUE("unit_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "unit_endpoint" (
	"unit_id" bigint PRIMARY KEY NOT NULL,
	"base_url" text NOT NULL,
	"jurisdiction_id" text,
	"api_key" "bytea",
	"services" jsonb NOT NULL,
	"is_active" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"pulled_to" timestamp (3) with time zone,
	"pulled_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "practice_request" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "practice_request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"api_key_id" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"token" uuid,
	"service_code" text NOT NULL,
	"description" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"address" text,
	"address_id" text,
	"answers" jsonb NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_request_token_unique" UNIQUE("token"),
	CONSTRAINT "practice_request_content" UNIQUE("api_key_id","content_hash")
);
--> statement-breakpoint
CREATE TABLE "service_attribute" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "service_attribute_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"category_code" text NOT NULL,
	"code" text NOT NULL,
	"position" smallint NOT NULL,
	"datatype" text NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"description" text NOT NULL,
	"hint" text,
	"values" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date,
	CONSTRAINT "service_attribute_code" UNIQUE("category_code","code")
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"api_key_id" bigint NOT NULL,
	"url" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"kinds" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_tried_at" timestamp (3) with time zone,
	"overdue_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_delivery_once" UNIQUE("webhook_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "public_changed_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "complaint" SET "public_changed_at" = coalesce((
  SELECT "at" FROM "complaint_event" e
  WHERE e."complaint_id" = "complaint"."id" AND e."kind" NOT IN ('absorb', 'release', 'escalate')
    AND (e."kind" <> 'note' OR e."public_note" IS NOT NULL)
  ORDER BY e."id" DESC LIMIT 1), "last_event_at");--> statement-breakpoint
ALTER TABLE "complaint" ALTER COLUMN "public_changed_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_id_staff_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_endpoint" ADD CONSTRAINT "unit_endpoint_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_request" ADD CONSTRAINT "practice_request_api_key_id_api_key_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_attribute" ADD CONSTRAINT "service_attribute_category_code_category_code_fk" FOREIGN KEY ("category_code") REFERENCES "public"."category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_api_key_id_api_key_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_created_at_index" ON "api_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "handoff_due" ON "handoff" USING btree ("next_at") WHERE state in ('queued', 'failed', 'token');--> statement-breakpoint
CREATE INDEX "handoff_trouble" ON "handoff" USING btree ("created_at") WHERE state in ('failed', 'dead', 'conflict');--> statement-breakpoint
CREATE INDEX "handoff_complaint" ON "handoff" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "practice_request_requested" ON "practice_request" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "webhook_api_key_id_index" ON "webhook" USING btree ("api_key_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_open" ON "webhook_delivery" USING btree ("overdue_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
CREATE INDEX "webhook_delivery_state" ON "webhook_delivery" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "complaint_listed_category" ON "complaint" USING btree ("category_code","submitted_at","id") WHERE is_public and not is_confidential and status not in ('triage', 'removed', 'merged');--> statement-breakpoint
CREATE INDEX "complaint_listed_open" ON "complaint" USING btree ("submitted_at","id") WHERE is_public and not is_confidential and status not in ('triage', 'removed', 'merged') and status not in ('resolved', 'rejected');--> statement-breakpoint
CREATE INDEX "complaint_listed_changed" ON "complaint" USING btree ("public_changed_at","id") WHERE is_public and not is_confidential and status not in ('triage', 'removed', 'merged');