-- The chain of migrations that version 0.1.0 ended with; a test starts a database that it made.
-- migration 1795512486481 0000_foundation
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
-- migration 1795521498555 0001_queue_indexes
CREATE INDEX "complaint_open_due" ON "complaint" USING btree ("completion_due_at","id") WHERE status not in ('resolved', 'rejected', 'merged', 'removed');--> statement-breakpoint
CREATE INDEX "complaint_closed" ON "complaint" USING btree ("last_event_at","id") WHERE status in ('resolved', 'rejected', 'merged');--> statement-breakpoint
CREATE INDEX "complaint_closed_holder" ON "complaint" USING btree ("holder_unit_id","last_event_at","id") WHERE status in ('resolved', 'rejected', 'merged');
-- migration 1795523801030 0002_drop_tallies
DROP TABLE "area_tally" CASCADE;--> statement-breakpoint
DROP TABLE "complaint_fact" CASCADE;--> statement-breakpoint
DROP TABLE "projection" CASCADE;
-- migration 1795523802843 0003_read_models
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
-- migration 1795524501115 0004_survey
CREATE TABLE "survey_answer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mark" "bytea" NOT NULL,
	"channel" text NOT NULL,
	"unit_id" bigint NOT NULL,
	"quarter" text NOT NULL,
	"u1" smallint NOT NULL,
	"u2" smallint NOT NULL,
	"u3" smallint NOT NULL,
	"u4" smallint NOT NULL,
	"u5" smallint NOT NULL,
	"u6" smallint NOT NULL,
	"u7" smallint NOT NULL,
	"u8" smallint NOT NULL,
	"u9" smallint NOT NULL,
	"sex" text,
	"age_band" text,
	"education" text,
	"occupation" text,
	"suggestion" text,
	"answered_on" date NOT NULL,
	CONSTRAINT "survey_answer_mark_unique" UNIQUE("mark"),
	CONSTRAINT "survey_answer_levels" CHECK (least(u1, u2, u3, u4, u5, u6, u7, u8, u9) >= 1 and greatest(u1, u2, u3, u4, u5, u6, u7, u8, u9) <= 4)
);
--> statement-breakpoint
CREATE TABLE "survey_invitation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_invitation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"unit_id" bigint NOT NULL,
	"quarter" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"reopen_count" smallint DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answered_on" date,
	CONSTRAINT "survey_invitation_complaintId_unique" UNIQUE("complaint_id"),
	CONSTRAINT "survey_invitation_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "survey_sweep" (
	"id" smallint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"complaint_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_tally" (
	"quarter" text NOT NULL,
	"unit_id" bigint NOT NULL,
	"invited" integer NOT NULL,
	"answered" integer NOT NULL,
	"respondents" integer NOT NULL,
	"total" bigint NOT NULL,
	"squares" bigint NOT NULL,
	"counts" integer[] NOT NULL,
	"profiles" integer[] NOT NULL,
	CONSTRAINT "survey_tally_quarter_unit_id_pk" PRIMARY KEY("quarter","unit_id")
);
--> statement-breakpoint
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_tally" ADD CONSTRAINT "survey_tally_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_answer_unit" ON "survey_answer" USING btree ("quarter","unit_id");--> statement-breakpoint
CREATE INDEX "survey_tally_unit_id_index" ON "survey_tally" USING btree ("unit_id");
-- migration 1795525399669 0005_area_due
CREATE INDEX "complaint_area_due" ON "complaint" USING btree ("kelurahan_code","completion_due_at");
-- migration 1795527788402 0006_map_squares
ALTER TABLE "complaint" ADD COLUMN "map_square" bigint;--> statement-breakpoint
CREATE INDEX "complaint_map_open" ON "complaint" USING btree ("map_square") WHERE is_public and not is_confidential and map_square is not null and status not in ('triage', 'removed', 'merged') and status not in ('resolved', 'rejected');--> statement-breakpoint
CREATE INDEX "complaint_map_closed" ON "complaint" USING btree ("map_square","submitted_at","status","category_code") WHERE is_public and not is_confidential and map_square is not null and status not in ('triage', 'removed', 'merged') and status in ('resolved', 'rejected');--> statement-breakpoint
CREATE INDEX "complaint_map_landmark" ON "complaint" USING btree (lower(landmark) text_pattern_ops) WHERE landmark is not null and is_public and not is_confidential and map_square is not null and status not in ('triage', 'removed', 'merged');--> statement-breakpoint
CREATE FUNCTION map_square(latitude double precision, longitude double precision, is_sensitive boolean) RETURNS bigint
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
-- The arithmetic of publicPoint and cellOf, once more for the database; a test compares them.
DECLARE
  step double precision := CASE WHEN is_sensitive THEN 0.002 ELSE 0.00001 END;
  lat double precision := round((floor(latitude / step + 0.5) * step)::numeric, 5);
  lng double precision := round((floor(longitude / step + 0.5) * step)::numeric, 5);
  sine double precision := sin(least(greatest(lat, -85), 85) * pi() / 180);
  x double precision := floor((lng + 180) / 360 * 262144);
  y double precision := floor((0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi())) * 262144);
BEGIN
  RETURN least(greatest(x, 0), 262143)::bigint * 262144 + y::bigint;
END $$;
--> statement-breakpoint
CREATE FUNCTION place_on_map() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.map_square := map_square(NEW.latitude, NEW.longitude,
    (SELECT is_sensitive FROM category WHERE code = NEW.category_code));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER complaint_map_square BEFORE INSERT OR UPDATE OF latitude, longitude, category_code ON complaint
  FOR EACH ROW EXECUTE FUNCTION place_on_map();
--> statement-breakpoint
UPDATE complaint SET category_code = category_code WHERE latitude IS NOT NULL;
--> statement-breakpoint
DROP INDEX complaint_public_point;
-- migration 1795538788607 0007_verification
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"accepted_by_id" bigint NOT NULL,
	"basis" text NOT NULL,
	"findings" text[] DEFAULT '{}' NOT NULL,
	"picked_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"staff_id" bigint,
	"note" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "audit_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "audit_rate" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_rate_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"random_percent" double precision NOT NULL,
	"risk_percent" double precision NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_open" ON "audit" USING btree ("picked_at") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "audit_complaint_id_index" ON "audit" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "audit_accepted_by_id_picked_at_index" ON "audit" USING btree ("accepted_by_id","picked_at");--> statement-breakpoint
CREATE INDEX "complaint_event_decision" ON "complaint_event" USING btree ("staff_id","at") WHERE kind in ('confirm', 'return');--> statement-breakpoint
CREATE INDEX "photo_dhash_index" ON "photo" USING btree ("dhash");
-- migration 1795540344602 0008_external_links
CREATE TABLE "external_link" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "external_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"body" text NOT NULL,
	"instruction" text,
	"created_by_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "external_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "external_link" ADD CONSTRAINT "external_link_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "external_link_complaint_id_index" ON "external_link" USING btree ("complaint_id");
-- migration 1795540726814 0009_tasks
ALTER TABLE "complaint" ADD COLUMN "open_task_unit_ids" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "complaint_tasks" ON "complaint" USING gin ("open_task_unit_ids") WHERE open_task_unit_ids <> '{}';
-- migration 1795541470856 0010_administration
CREATE TABLE "admin_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "admin_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" bigint NOT NULL,
	"entity" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "reply_template" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reply_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"group_code" text,
	"status" text,
	"text" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_policy" (
	"role" text PRIMARY KEY NOT NULL,
	"requires_second_factor" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routing_rule" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "routing_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"category_code" text,
	"group_code" text,
	"area_prefix" text,
	"channel_code" text,
	"words" text[] DEFAULT '{}' NOT NULL,
	"from_minute" integer,
	"to_minute" integer,
	"unit_code" text NOT NULL,
	"weight" text,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "staff_invitation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_invitation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" bigint NOT NULL,
	"invited_by" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_recovery_code" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_recovery_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" bigint NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "staff_recovery_code_once" UNIQUE("staff_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_totp" (
	"staff_id" bigint PRIMARY KEY NOT NULL,
	"secret" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer
);
--> statement-breakpoint
ALTER TABLE "holiday" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "admin_change" ADD CONSTRAINT "admin_change_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_template" ADD CONSTRAINT "reply_template_group_code_category_group_code_fk" FOREIGN KEY ("group_code") REFERENCES "public"."category_group"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_totp" ADD CONSTRAINT "staff_totp_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_change_entity_id_index" ON "admin_change" USING btree ("entity","id");--> statement-breakpoint
CREATE INDEX "admin_change_staff_id_id_index" ON "admin_change" USING btree ("staff_id","id");--> statement-breakpoint
CREATE INDEX "routing_rule_position_index" ON "routing_rule" USING btree ("position");--> statement-breakpoint
CREATE INDEX "staff_invitation_email_index" ON "staff_invitation" USING btree ("email");--> statement-breakpoint
CREATE FUNCTION refuse_rewriting_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'admin_change is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER admin_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_changes();
-- migration 1795542718319 0011_desk
CREATE TABLE "desk_presence" (
	"complaint_id" bigint NOT NULL,
	"staff_id" bigint NOT NULL,
	"tab" uuid NOT NULL,
	"is_typing" boolean DEFAULT false NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "desk_presence_complaint_id_tab_pk" PRIMARY KEY("complaint_id","tab")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_view_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"owner_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"filter" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_view_ownerId_name_unique" UNIQUE("owner_id","name")
);
--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_presence_seen_at_index" ON "desk_presence" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "saved_view_unit_id_index" ON "saved_view" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "complaint_open_area" ON "complaint" USING btree ("kelurahan_code" text_pattern_ops,"completion_due_at","id") WHERE status not in ('resolved', 'rejected', 'merged', 'removed');--> statement-breakpoint
CREATE INDEX "complaint_decision" ON "complaint" USING btree ("completion_due_at","id") WHERE pending in ('extension', 'rejection') or status in ('transfer_requested', 'verification');--> statement-breakpoint
CREATE INDEX "complaint_closed_category" ON "complaint" USING btree ("category_code","last_event_at","id") WHERE status in ('resolved', 'rejected', 'merged');
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- What officers search by: the stems of the reporter's words and landmark, and the codes of the areas and the category,
-- by which their names are found. Kept out of the schema's code on purpose: no row should carry it along.
ALTER TABLE complaint ADD COLUMN search_document tsvector GENERATED ALWAYS AS (
  strip(to_tsvector('indonesian', text || ' ' || coalesce(landmark, '')))
  || array_to_tsvector(array_remove(ARRAY[left(kelurahan_code, 5), left(kelurahan_code, 8), kelurahan_code, category_code], NULL))
) STORED;--> statement-breakpoint
-- Two indexes, so that two million closed complaints do not slow a search among the open ones. Without the pending list:
-- a search would have to read it through.
CREATE INDEX complaint_search_open ON complaint USING gin (search_document) WITH (fastupdate = off)
  WHERE status not in ('resolved', 'rejected', 'merged', 'removed');--> statement-breakpoint
CREATE INDEX complaint_search_closed ON complaint USING gin (search_document) WITH (fastupdate = off)
  WHERE status in ('resolved', 'rejected', 'merged');--> statement-breakpoint
-- The most common stems are also what a misspelt word is compared with.
ALTER TABLE complaint ALTER COLUMN search_document SET STATISTICS 500;--> statement-breakpoint
CREATE FUNCTION announce_events() RETURNS trigger LANGUAGE plpgsql AS $$
-- What the officers' pages listen to: numbers of complaints and units, nothing of a person. Delivered at commit.
-- A load of many says only that there was one.
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM fresh LIMIT 51) AS few) > 50 THEN
    PERFORM pg_notify('desk', json_build_object('many', true,
      'at', floor(extract(epoch from clock_timestamp()) * 1000)::bigint)::text);
  ELSE
    PERFORM pg_notify('desk', json_build_object(
      'code', c.code, 'kind', e.kind, 'area', c.kelurahan_code,
      'at', floor(extract(epoch from clock_timestamp()) * 1000)::bigint,
      'confidential', coalesce((e.payload->>'isConfidential')::boolean, c.is_confidential),
      'units', array_remove(c.past_unit_ids || ARRAY[c.holder_unit_id, c.origin_unit_id, e.unit_id, e.to_unit_id], NULL))::text)
    FROM fresh AS e JOIN complaint AS c ON c.id = e.complaint_id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER complaint_event_announce AFTER INSERT ON complaint_event REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION announce_events();
-- migration 1795543461095 0012_notifications
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" bigint NOT NULL,
	"means" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"composed_at" timestamp (3) with time zone NOT NULL,
	"last_tried_at" timestamp (3) with time zone,
	"overdue_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "delivery_item" (
	"notification_id" bigint NOT NULL,
	"means" text NOT NULL,
	"staff_id" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"is_urgent" boolean DEFAULT false NOT NULL,
	"delivery_id" uuid,
	CONSTRAINT "delivery_item_notification_id_means_pk" PRIMARY KEY("notification_id","means")
);
--> statement-breakpoint
CREATE TABLE "escalation" (
	"complaint_id" bigint NOT NULL,
	"step_id" bigint NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"event_id" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "escalation_complaint_id_step_id_deadline_pk" PRIMARY KEY("complaint_id","step_id","deadline")
);
--> statement-breakpoint
CREATE TABLE "escalation_step" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "escalation_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"trigger" text NOT NULL,
	"after_minutes" integer NOT NULL,
	"target" text NOT NULL,
	"means" text[] NOT NULL,
	"is_urgent" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"position" smallint NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notification_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" bigint NOT NULL,
	"for_staff_id" bigint,
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notification_once" UNIQUE("staff_id","event_id","reason")
);
--> statement-breakpoint
CREATE TABLE "notification_outbox" (
	"id" smallint PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"event_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"staff_id" bigint PRIMARY KEY NOT NULL,
	"choices" jsonb NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"digest_minutes" smallint NOT NULL,
	"locale" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "push_subscription_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" bigint NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_subscription_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "stand_in" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stand_in_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" bigint NOT NULL,
	"deputy_id" bigint NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unopened_complaint" (
	"complaint_id" bigint PRIMARY KEY NOT NULL,
	"unit_id" bigint,
	"arrived_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "is_head" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_step_id_escalation_step_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."escalation_step"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_for_staff_id_staff_id_fk" FOREIGN KEY ("for_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_deputy_id_staff_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unopened_complaint" ADD CONSTRAINT "unopened_complaint_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unopened_complaint" ADD CONSTRAINT "unopened_complaint_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_open" ON "delivery" USING btree ("overdue_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
CREATE INDEX "delivery_state" ON "delivery" USING btree ("state","composed_at");--> statement-breakpoint
CREATE INDEX "delivery_person" ON "delivery" USING btree ("staff_id","means","composed_at");--> statement-breakpoint
CREATE INDEX "delivery_item_waiting" ON "delivery_item" USING btree ("means","due_at") WHERE delivery_id is null;--> statement-breakpoint
CREATE INDEX "delivery_item_delivery" ON "delivery_item" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "notification_list" ON "notification" USING btree ("staff_id","id");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("staff_id","complaint_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "push_subscription_staff_id_index" ON "push_subscription" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "stand_in_person" ON "stand_in" USING btree ("staff_id","to_at");--> statement-breakpoint
CREATE INDEX "unopened_complaint_arrived" ON "unopened_complaint" USING btree ("arrived_at","complaint_id");
-- migration 1795694631518 0013_channels
CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel_code" text NOT NULL,
	"conversation_id" bigint,
	"complaint_id" bigint,
	"event_id" bigint,
	"about" text NOT NULL,
	"address" text NOT NULL,
	"reply_to" text,
	"subject" text,
	"text" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"external_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "answer_once" UNIQUE("channel_code","about")
);
--> statement-breakpoint
CREATE TABLE "channel_account" (
	"channel_code" text PRIMARY KEY NOT NULL,
	"is_on" boolean NOT NULL,
	"sealed" "bytea" NOT NULL,
	"cursor" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel_arrival" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channel_arrival_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"digest" "bytea" NOT NULL,
	"content_type" text NOT NULL,
	"body" "bytea" NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"failure" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	CONSTRAINT "channel_arrival_once" UNIQUE("channel_code","digest")
);
--> statement-breakpoint
CREATE TABLE "channel_day" (
	"channel_code" text NOT NULL,
	"day" date NOT NULL,
	"arrived" integer DEFAULT 0 NOT NULL,
	"repeated" integer DEFAULT 0 NOT NULL,
	"forged" integer DEFAULT 0 NOT NULL,
	"dead" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"unanswered" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp (3) with time zone,
	"last_failure" text,
	"last_failure_at" timestamp (3) with time zone,
	CONSTRAINT "channel_day_channel_code_day_pk" PRIMARY KEY("channel_code","day")
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conversation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"address" text NOT NULL,
	"complaint_id" bigint NOT NULL,
	"name" text,
	"subject" text,
	"reply_to" text,
	"is_public" boolean NOT NULL,
	"locale" text NOT NULL,
	"level" text DEFAULT 'all' NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_once" UNIQUE("complaint_id","channel_code","address")
);
--> statement-breakpoint
CREATE TABLE "conversation_key" (
	"channel_code" text NOT NULL,
	"key" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	CONSTRAINT "conversation_key_channel_code_key_pk" PRIMARY KEY("channel_code","key")
);
--> statement-breakpoint
ALTER TABLE "intake_message" ADD COLUMN "content_key" "bytea";--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_account" ADD CONSTRAINT "channel_account_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_arrival" ADD CONSTRAINT "channel_arrival_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_day" ADD CONSTRAINT "channel_day_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_key" ADD CONSTRAINT "conversation_key_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_key" ADD CONSTRAINT "conversation_key_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_due" ON "answer" USING btree ("due_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "answer_dead" ON "answer" USING btree ("created_at") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "answer_complaint" ON "answer" USING btree ("complaint_id","created_at");--> statement-breakpoint
CREATE INDEX "channel_arrival_due" ON "channel_arrival" USING btree ("due_at","id") WHERE state = 'received';--> statement-breakpoint
CREATE INDEX "channel_arrival_dead" ON "channel_arrival" USING btree ("id") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "channel_arrival_latest" ON "channel_arrival" USING btree ("channel_code","id");--> statement-breakpoint
CREATE INDEX "conversation_address" ON "conversation" USING btree ("channel_code","address","last_at");--> statement-breakpoint
CREATE INDEX "conversation_key_conversation_id_index" ON "conversation_key" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "complaint_merged" ON "complaint" USING btree ("master_code") WHERE master_code is not null;--> statement-breakpoint
CREATE INDEX "intake_message_content" ON "intake_message" USING btree ("channel_code","content_key","received_at") WHERE content_key is not null;
-- migration 1795695465234 0014_open311
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
-- migration 1795697639927 0015_desk_limits
CREATE TABLE "extension_limit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "extension_limit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"weight" text,
	"max_count" smallint NOT NULL,
	"max_days" smallint NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "hand_over_limit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hand_over_limit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"max_hops" smallint NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE INDEX "complaint_open_square" ON "complaint" USING btree ("map_square") WHERE status not in ('resolved', 'rejected', 'merged', 'removed');--> statement-breakpoint
CREATE FUNCTION quoted_codes(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  -- The numbers of reports that a text quotes: findCodes of the domain, once more for the database; a test compares them.
  SELECT array_agg(DISTINCT 'JK' || array_to_string(digits, '')) FROM regexp_matches(words,
    '\mJK[ .-]?(\d{2})[ .-]?(0[1-9]|1[0-2])[ .-]?(0[1-9]|[12]\d|3[01])[ .-]?(\d{4,7})\M', 'gi') AS digits
$$;
--> statement-breakpoint
CREATE FUNCTION notes_of(public_note text, internal_note text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(public_note, '') || E'\n' || coalesce(internal_note, '')
$$;
--> statement-breakpoint
-- Who quotes a number. Few texts do, so each index holds few rows.
CREATE INDEX complaint_quotes ON complaint USING gin (quoted_codes(text)) WITH (fastupdate = off)
  WHERE text ~* '\mJK[ .-]?\d{2}';
--> statement-breakpoint
CREATE INDEX complaint_event_quotes ON complaint_event
  USING gin (quoted_codes(notes_of(public_note, internal_note))) WITH (fastupdate = off)
  WHERE notes_of(public_note, internal_note) ~* '\mJK[ .-]?\d{2}';
-- migration 1795697936574 0016_mail_and_parts
CREATE TABLE "message_part" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_part_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"external_id" text NOT NULL,
	"address" text NOT NULL,
	"reference" text NOT NULL,
	"position" smallint NOT NULL,
	"total" smallint NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_part_once" UNIQUE("channel_code","external_id")
);
--> statement-breakpoint
ALTER TABLE "message_part" ADD CONSTRAINT "message_part_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_part_whole" ON "message_part" USING btree ("channel_code","address","reference");--> statement-breakpoint
CREATE INDEX "message_part_due" ON "message_part" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "answer_refusal" ON "answer" USING btree ("channel_code","address","created_at") WHERE conversation_id is null;
-- migration 1795698633190 0017_unit_endpoints
ALTER TABLE "handoff" DROP CONSTRAINT "handoff_external";--> statement-breakpoint
ALTER TABLE "handoff" ADD COLUMN "remote_media_url" text;--> statement-breakpoint
ALTER TABLE "unit_endpoint" ADD COLUMN "tells_changes" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "handoff_external" ON "handoff" USING btree ("unit_id","external_id");--> statement-breakpoint
CREATE INDEX "handoff_open" ON "handoff" USING btree ("unit_id","next_at") WHERE state in ('sent', 'conflict') and remote_status is distinct from 'closed';
-- migration 1795699238067 0018_placing
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
-- migration 1795700788873 0019_assignee_and_suggestions
CREATE TABLE "suggestion_correction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suggestion_correction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"target" text NOT NULL,
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"suggested" text[] NOT NULL,
	"decided" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion_label" (
	"target" text NOT NULL,
	"label" text NOT NULL,
	"parts" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"first" integer DEFAULT 0 NOT NULL,
	"three" integer DEFAULT 0 NOT NULL,
	"held_asked" integer DEFAULT 0 NOT NULL,
	"held_first" integer DEFAULT 0 NOT NULL,
	"held_three" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "suggestion_label_target_label_pk" PRIMARY KEY("target","label")
);
--> statement-breakpoint
CREATE TABLE "suggestion_part" (
	"target" text NOT NULL,
	"feature" integer NOT NULL,
	"label" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "suggestion_part_target_feature_label_pk" PRIMARY KEY("target","feature","label")
);
--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "assignee_staff_id" bigint;--> statement-breakpoint
ALTER TABLE "suggestion_correction" ADD CONSTRAINT "suggestion_correction_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_correction" ADD CONSTRAINT "suggestion_correction_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_part_label" ON "suggestion_part" USING btree ("target","label");--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_assignee_staff_id_staff_id_fk" FOREIGN KEY ("assignee_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_assigned" ON "complaint" USING btree ("assignee_staff_id","completion_due_at","id") WHERE assignee_staff_id is not null and status not in ('resolved', 'rejected', 'merged', 'removed');
-- migration 1795701061293 0020_open311_index
CREATE INDEX "complaint_listed_open_category" ON "complaint" USING btree ("category_code","submitted_at","id") WHERE is_public and not is_confidential and status not in ('triage', 'removed', 'merged') and status not in ('resolved', 'rejected');
-- migration 1795706867407 0021_area_split
ALTER TABLE "area" DROP CONSTRAINT "area_code_validFrom_unique";--> statement-breakpoint
ALTER TABLE "area" ADD COLUMN "split_from" text;--> statement-breakpoint
CREATE INDEX "area_split_from_index" ON "area" USING btree ("split_from");--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_code_unique" UNIQUE("code");
-- migration 1795707649263 0022_staff_oidc
CREATE TABLE "staff_oidc" (
	"staff_id" bigint PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"pinned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_oidc_issuer_subject_unique" UNIQUE("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "staff_oidc" ADD CONSTRAINT "staff_oidc_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
-- migration 1795707990107 0023_quiet_hours
CREATE TABLE "quiet_hours" (
	"channel_code" text NOT NULL,
	"address" text NOT NULL,
	"quiet_from" integer,
	"quiet_to" integer,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quiet_hours_channel_code_address_pk" PRIMARY KEY("channel_code","address")
);
--> statement-breakpoint
ALTER TABLE "quiet_hours" ADD CONSTRAINT "quiet_hours_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;
-- migration 1795710918586 0024_channel_gaps
CREATE TABLE "wordless_message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wordless_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"external_id" text NOT NULL,
	"address" text NOT NULL,
	"is_public" boolean NOT NULL,
	"message" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wordless_message_once" UNIQUE("channel_code","external_id")
);
--> statement-breakpoint
CREATE TABLE "keeping_limit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "keeping_limit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"handled_days" smallint NOT NULL,
	"dead_days" smallint NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "service_attribute" DROP CONSTRAINT "service_attribute_code";--> statement-breakpoint
ALTER TABLE "channel_arrival" ADD COLUMN "dropped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "place_learning" ADD COLUMN "relearnt_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "wordless_message" ADD CONSTRAINT "wordless_message_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wordless_message_sender" ON "wordless_message" USING btree ("channel_code","address");--> statement-breakpoint
CREATE INDEX "wordless_message_due" ON "wordless_message" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "channel_arrival_kept" ON "channel_arrival" USING btree ("state","handled_at") WHERE dropped_at is null and handled_at is not null;--> statement-breakpoint
ALTER TABLE "service_attribute" ADD CONSTRAINT "service_attribute_version" UNIQUE("category_code","code","valid_from");
-- migration 1795720543146 0025_message_keeping
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
-- migration 1795731110737 0026_positions
CREATE FUNCTION event_xid() RETURNS xid8 LANGUAGE sql VOLATILE
  AS $$ select ((pg_current_xact_id()::text::bigint + 0)::text)::xid8 $$;--> statement-breakpoint
CREATE FUNCTION event_horizon() RETURNS xid8 LANGUAGE sql STABLE
  AS $$ select ((pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 0)::text)::xid8 $$;--> statement-breakpoint
ALTER TABLE "complaint_event" ALTER COLUMN "xid" SET DEFAULT event_xid();
