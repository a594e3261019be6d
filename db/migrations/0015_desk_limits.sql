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
