CREATE TABLE "counter_intake" (
	"complaint_id" bigint PRIMARY KEY NOT NULL,
	"staff_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_guess" (
	"complaint_id" bigint PRIMARY KEY NOT NULL,
	"version" smallint NOT NULL,
	"guess" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"chosen_kelurahan_code" text,
	"place_rank" smallint,
	"chosen_category_code" text,
	"category_rank" smallint,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "place_learning" (
	"id" smallint PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"event_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_term" (
	"term" text NOT NULL,
	"kelurahan_code" text NOT NULL,
	"source" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"learnt_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "place_term_term_kelurahan_code_source_pk" PRIMARY KEY("term","kelurahan_code","source")
);
--> statement-breakpoint
CREATE TABLE "scan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"claim_hash" "bytea" NOT NULL,
	"complaint_id" bigint,
	"staff_id" bigint NOT NULL,
	"page_count" smallint NOT NULL,
	"byte_size" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "places_alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "counter_intake" ADD CONSTRAINT "counter_intake_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_intake" ADD CONSTRAINT "counter_intake_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_intake" ADD CONSTRAINT "counter_intake_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_guess" ADD CONSTRAINT "intake_guess_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan" ADD CONSTRAINT "scan_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan" ADD CONSTRAINT "scan_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intake_guess_decided" ON "intake_guess" USING btree ("decided_at") WHERE decided_at is not null;--> statement-breakpoint
CREATE INDEX "place_term_built_in" ON "place_term" USING btree ("term") WHERE source = 'built_in';--> statement-breakpoint
CREATE INDEX "place_term_rare" ON "place_term" USING btree ("count","learnt_at") WHERE source = 'learnt';--> statement-breakpoint
CREATE INDEX "scan_complaint_id_index" ON "scan" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "scan_orphan" ON "scan" USING btree ("created_at") WHERE complaint_id is null;