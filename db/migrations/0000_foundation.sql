CREATE TABLE "area" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "area_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"label_latitude" double precision NOT NULL,
	"label_longitude" double precision NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date,
	CONSTRAINT "area_code_validFrom_unique" UNIQUE("code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "area_shape" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "area_shape_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"source" text NOT NULL,
	"geometry" jsonb NOT NULL,
	"bounds" jsonb NOT NULL,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "area_shape_areaCode_source_unique" UNIQUE("area_code","source")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" bigint NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text,
	CONSTRAINT "staff_session_id_staffId_unique" UNIQUE("id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" bigint,
	"area_code" text,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "category" (
	"code" text PRIMARY KEY NOT NULL,
	"group_code" text NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"default_unit_code" text,
	"weight" text DEFAULT 'light' NOT NULL,
	"is_sensitive" boolean DEFAULT false NOT NULL,
	"is_confidential" boolean DEFAULT false NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "category_group" (
	"code" text PRIMARY KEY NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"icon" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"class" text NOT NULL,
	"is_confidential" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"day" date PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sla_rule" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sla_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"weight" text,
	"coordination_minutes" integer NOT NULL,
	"completion_minutes" integer NOT NULL,
	"calendar" jsonb NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "complaint_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"channel_code" text NOT NULL,
	"external_id" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"text" text NOT NULL,
	"landmark" text,
	"place_source" text NOT NULL,
	"is_public" boolean NOT NULL,
	"is_confidential" boolean DEFAULT false NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"category_code" text NOT NULL,
	"weight" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"kelurahan_code" text,
	"is_near_border" boolean DEFAULT false NOT NULL,
	"status" text NOT NULL,
	"pending" text,
	"previous_status" text,
	"origin_unit_id" bigint,
	"holder_unit_id" bigint,
	"past_unit_ids" bigint[] DEFAULT '{}' NOT NULL,
	"coordination_due_at" timestamp (3) with time zone NOT NULL,
	"coordination_stopped_at" timestamp (3) with time zone,
	"completion_due_at" timestamp (3) with time zone NOT NULL,
	"completion_stopped_at" timestamp (3) with time zone,
	"claimed_at" timestamp (3) with time zone,
	"hop_count" smallint DEFAULT 0 NOT NULL,
	"return_count" smallint DEFAULT 0 NOT NULL,
	"reopen_count" smallint DEFAULT 0 NOT NULL,
	"extension_count" smallint DEFAULT 0 NOT NULL,
	"master_code" text,
	"rejection_reason" text,
	"last_event_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "complaint_code_unique" UNIQUE("code"),
	CONSTRAINT "complaint_external" UNIQUE("channel_code","external_id"),
	CONSTRAINT "complaint_point" CHECK ((latitude is null) = (longitude is null))
);
--> statement-breakpoint
CREATE TABLE "complaint_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "complaint_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"actor_kind" text NOT NULL,
	"staff_id" bigint,
	"unit_id" bigint,
	"to_unit_id" bigint,
	"public_note" text,
	"internal_note" text,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_serial" (
	"day" date PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_access" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_access_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"staff_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text DEFAULT 'report' NOT NULL,
	"claim_hash" "bytea" NOT NULL,
	"complaint_id" bigint,
	"event_id" bigint,
	"position" smallint DEFAULT 0 NOT NULL,
	"sha256" "bytea" NOT NULL,
	"dhash" text NOT NULL,
	"source_mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_size" integer NOT NULL,
	"exif" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"captured_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporter" (
	"complaint_id" bigint PRIMARY KEY NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"is_visible_to_officers" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intake_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"external_id" text NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"raw" jsonb NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"refusal" text,
	"complaint_id" bigint,
	CONSTRAINT "intake_message_external" UNIQUE("channel_code","external_id")
);
--> statement-breakpoint
CREATE TABLE "area_tally" (
	"kelurahan_code" text NOT NULL,
	"status" text NOT NULL,
	"group_code" text NOT NULL,
	"is_overdue" boolean NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "area_tally_kelurahan_code_status_group_code_is_overdue_pk" PRIMARY KEY("kelurahan_code","status","group_code","is_overdue")
);
--> statement-breakpoint
CREATE TABLE "complaint_fact" (
	"complaint_id" bigint PRIMARY KEY NOT NULL,
	"kelurahan_code" text NOT NULL,
	"status" text NOT NULL,
	"group_code" text NOT NULL,
	"is_overdue" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projection" (
	"name" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"event_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeat" (
	"id" smallint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_group_code_category_group_code_fk" FOREIGN KEY ("group_code") REFERENCES "public"."category_group"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_category_code_category_code_fk" FOREIGN KEY ("category_code") REFERENCES "public"."category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_origin_unit_id_unit_id_fk" FOREIGN KEY ("origin_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_holder_unit_id_unit_id_fk" FOREIGN KEY ("holder_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_access" ADD CONSTRAINT "identity_access_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter" ADD CONSTRAINT "reporter_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "area_parent_code_index" ON "area" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "staff_session_staff_id_index" ON "staff_session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "unit_parent_id_index" ON "unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "unit_area_code_index" ON "unit" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "complaint_queue" ON "complaint" USING btree ("holder_unit_id","completion_due_at","id") WHERE status not in ('resolved', 'rejected', 'merged', 'removed');--> statement-breakpoint
CREATE INDEX "complaint_status_queue" ON "complaint" USING btree ("status","completion_due_at","id") WHERE status not in ('resolved', 'rejected', 'merged', 'removed');--> statement-breakpoint
CREATE INDEX "complaint_pending_queue" ON "complaint" USING btree ("pending","completion_due_at","id") WHERE pending is not null;--> statement-breakpoint
CREATE INDEX "complaint_running" ON "complaint" USING btree ("completion_due_at") WHERE completion_stopped_at is null;--> statement-breakpoint
CREATE INDEX "complaint_area" ON "complaint" USING btree ("kelurahan_code","submitted_at");--> statement-breakpoint
CREATE INDEX "complaint_submitted" ON "complaint" USING btree ("submitted_at");--> statement-breakpoint
CREATE INDEX "complaint_event_timeline" ON "complaint_event" USING btree ("complaint_id","id");--> statement-breakpoint
CREATE INDEX "complaint_event_position" ON "complaint_event" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "identity_access_complaint_id_index" ON "identity_access" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "photo_complaint_id_index" ON "photo" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "photo_sha256_index" ON "photo" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "photo_orphan" ON "photo" USING btree ("created_at") WHERE complaint_id is null;--> statement-breakpoint
CREATE INDEX "intake_message_state_id_index" ON "intake_message" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "complaint_fact_kelurahan_code_index" ON "complaint_fact" USING btree ("kelurahan_code");--> statement-breakpoint
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'complaint_event is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER complaint_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();
--> statement-breakpoint
CREATE INDEX complaint_public_point ON complaint USING gist (point(longitude, latitude))
  WHERE is_public AND NOT is_confidential AND status NOT IN ('triage', 'removed', 'merged') AND latitude IS NOT NULL;
