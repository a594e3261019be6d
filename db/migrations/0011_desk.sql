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
