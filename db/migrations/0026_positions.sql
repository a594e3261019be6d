CREATE FUNCTION event_xid() RETURNS xid8 LANGUAGE sql VOLATILE
  AS $$ select ((pg_current_xact_id()::text::bigint + 0)::text)::xid8 $$;--> statement-breakpoint
CREATE FUNCTION event_horizon() RETURNS xid8 LANGUAGE sql STABLE
  AS $$ select ((pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 0)::text)::xid8 $$;--> statement-breakpoint
ALTER TABLE "complaint_event" ALTER COLUMN "xid" SET DEFAULT event_xid();
