CREATE TABLE "figure" (
	"area" text NOT NULL,
	"category" text NOT NULL,
	"agency" text NOT NULL,
	"channel" text NOT NULL,
	"period" text NOT NULL,
	"counts" "bytea" NOT NULL,
	CONSTRAINT "figure_area_category_agency_channel_period_pk" PRIMARY KEY("area","category","agency","channel","period")
);
--> statement-breakpoint
CREATE TABLE "map_cell" (
	"scope" text NOT NULL,
	"period" text NOT NULL,
	"counts" "bytea" NOT NULL,
	CONSTRAINT "map_cell_scope_period_pk" PRIMARY KEY("scope","period")
);
--> statement-breakpoint
CREATE TABLE "monthly_snapshot" (
	"month" text PRIMARY KEY NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"content" text NOT NULL,
	"signature" text NOT NULL,
	"public_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_model" (
	"name" text PRIMARY KEY NOT NULL,
	"horizon" "xid8" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"basis" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "complaint_submitted";--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "clock_started_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "complaint" SET "clock_started_at" = "submitted_at";--> statement-breakpoint
ALTER TABLE "complaint" ALTER COLUMN "clock_started_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "coordination_net_ms" bigint;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "completion_net_ms" bigint;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "carried" jsonb;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "recurs_of_code" text;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "recurs_unit_id" bigint;--> statement-breakpoint
CREATE INDEX "complaint_uncoordinated" ON "complaint" USING btree ("coordination_due_at") WHERE coordination_stopped_at is null;--> statement-breakpoint
CREATE INDEX "complaint_recurring" ON "complaint" USING btree ("kelurahan_code","submitted_at") WHERE recurs_of_code is not null;--> statement-breakpoint
CREATE INDEX "complaint_submitted" ON "complaint" USING btree ("submitted_at","id");