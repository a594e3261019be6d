CREATE TABLE "redaction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redaction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"hidden_event_id" bigint,
	"field" text NOT NULL,
	"original" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"xid" xid8 DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redaction_look" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redaction_look_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"staff_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_hidden_event_id_complaint_event_id_fk" FOREIGN KEY ("hidden_event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_look" ADD CONSTRAINT "redaction_look_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redaction_complaint_id_index" ON "redaction" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "redaction_look_complaint_id_index" ON "redaction_look" USING btree ("complaint_id");--> statement-breakpoint
-- A note may be masked, never rewritten without its sealed original: nothing but that function sets what it reads.
CREATE FUNCTION refuse_changing_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden text := CASE current_setting('timeline.hidden_note', true)
    WHEN 'note ' || OLD.id THEN 'public_note' WHEN 'internal ' || OLD.id THEN 'internal_note' END;
BEGIN
  IF hidden IS NULL OR to_jsonb(NEW) - hidden IS DISTINCT FROM to_jsonb(OLD) - hidden THEN
    RAISE EXCEPTION 'complaint_event is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
DROP TRIGGER complaint_event_append_only ON complaint_event;--> statement-breakpoint
CREATE TRIGGER complaint_event_append_only BEFORE DELETE OR TRUNCATE ON complaint_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();--> statement-breakpoint
CREATE TRIGGER complaint_event_unchanged BEFORE UPDATE ON complaint_event
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_events();--> statement-breakpoint
CREATE FUNCTION hide_note(hidden bigint, hidden_field text, shown text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF shown NOT LIKE '%▇▇▇ (disamarkan)%' OR NOT EXISTS (
    SELECT FROM public.redaction
    WHERE hidden_event_id = hidden AND field = hidden_field AND xid = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'the original of event % is not sealed', hidden USING ERRCODE = 'restrict_violation';
  END IF;
  IF (SELECT CASE hidden_field WHEN 'note' THEN public_note WHEN 'internal' THEN internal_note END
      FROM public.complaint_event WHERE id = hidden) LIKE replace(replace(replace(replace(
        shown, '\', '\\'), '%', '\%'), '_', '\_'), '▇▇▇ (disamarkan)', '%') IS NOT TRUE THEN
    RAISE EXCEPTION 'what is shown of event % is no masked form of it', hidden USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('timeline.hidden_note', hidden_field || ' ' || hidden, true);
  UPDATE public.complaint_event SET
    public_note = CASE hidden_field WHEN 'note' THEN shown ELSE public_note END,
    internal_note = CASE hidden_field WHEN 'internal' THEN shown ELSE internal_note END
  WHERE id = hidden;
  PERFORM set_config('timeline.hidden_note', '', true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION hide_note(bigint, text, text) FROM PUBLIC;
