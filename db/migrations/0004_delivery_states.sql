ALTER TABLE "answer" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "channel_arrival" RENAME COLUMN "failure" TO "last_error";--> statement-breakpoint
ALTER TABLE "channel_arrival" RENAME COLUMN "handled_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "handoff" RENAME COLUMN "next_at" TO "due_at";--> statement-breakpoint
ALTER TABLE "handoff" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "delivery" RENAME COLUMN "overdue_at" TO "due_at";--> statement-breakpoint
ALTER TABLE "delivery" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "webhook_delivery" RENAME COLUMN "overdue_at" TO "due_at";--> statement-breakpoint
ALTER TABLE "webhook_delivery" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
DROP INDEX "answer_due";--> statement-breakpoint
DROP INDEX "channel_arrival_due";--> statement-breakpoint
DROP INDEX "channel_arrival_kept";--> statement-breakpoint
DROP INDEX "handoff_due";--> statement-breakpoint
DROP INDEX "handoff_open";--> statement-breakpoint
DROP INDEX "delivery_open";--> statement-breakpoint
DROP INDEX "webhook_delivery_open";--> statement-breakpoint
ALTER TABLE "channel_arrival" ALTER COLUMN "state" SET DEFAULT 'queued';--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "lease" uuid;--> statement-breakpoint
ALTER TABLE "channel_arrival" ADD COLUMN "lease" uuid;--> statement-breakpoint
ALTER TABLE "handoff" ADD COLUMN "lease" uuid;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "lease" uuid;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD COLUMN "lease" uuid;--> statement-breakpoint
CREATE INDEX "answer_due" ON "answer" USING btree ("due_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
CREATE INDEX "channel_arrival_due" ON "channel_arrival" USING btree ("due_at","id") WHERE state in ('queued', 'failed');--> statement-breakpoint
CREATE INDEX "channel_arrival_kept" ON "channel_arrival" USING btree ("state","settled_at") WHERE dropped_at is null and settled_at is not null;--> statement-breakpoint
CREATE INDEX "handoff_due" ON "handoff" USING btree ("due_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
CREATE INDEX "handoff_open" ON "handoff" USING btree ("unit_id","due_at") WHERE state in ('done', 'conflict') and remote_status is distinct from 'closed';--> statement-breakpoint
CREATE INDEX "delivery_open" ON "delivery" USING btree ("due_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
CREATE INDEX "webhook_delivery_open" ON "webhook_delivery" USING btree ("due_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
ALTER TABLE "delivery" DROP COLUMN "last_tried_at";--> statement-breakpoint
ALTER TABLE "webhook_delivery" DROP COLUMN "last_tried_at";--> statement-breakpoint
UPDATE "handoff" SET "state" = 'queued' WHERE "state" = 'token';--> statement-breakpoint
UPDATE "handoff" SET "state" = 'done' WHERE "state" = 'sent';--> statement-breakpoint
UPDATE "delivery" SET "state" = 'done' WHERE "state" = 'sent';--> statement-breakpoint
UPDATE "webhook_delivery" SET "state" = 'done' WHERE "state" = 'sent';--> statement-breakpoint
UPDATE "answer" SET "state" = 'done' WHERE "state" = 'sent';--> statement-breakpoint
UPDATE "answer" SET "state" = 'failed' WHERE "state" = 'queued' AND "attempts" > 0;--> statement-breakpoint
UPDATE "channel_arrival" SET "state" = CASE WHEN "state" = 'handled' THEN 'done' WHEN "last_error" IS NULL THEN 'queued' ELSE 'failed' END
  WHERE "state" IN ('received', 'handled');--> statement-breakpoint
CREATE FUNCTION wake_worker() RETURNS trigger LANGUAGE plpgsql AS $$
-- Commits that notify wait for one another, six times as long with sixteen writers: of transactions at the same time one
-- alone wakes the worker, which looks again a moment later for what the others wrote.
BEGIN
  IF pg_try_advisory_xact_lock(7141853, hashtext(TG_ARGV[0])) THEN
    PERFORM pg_notify('work', TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER complaint_event_wake AFTER INSERT ON complaint_event FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('timeline');--> statement-breakpoint
CREATE TRIGGER delivery_item_wake AFTER INSERT ON delivery_item FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('digests');--> statement-breakpoint
CREATE TRIGGER message_part_wake AFTER INSERT ON message_part FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('parts');--> statement-breakpoint
CREATE TRIGGER delivery_wake AFTER INSERT ON delivery FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('notifications');--> statement-breakpoint
CREATE TRIGGER delivery_sooner AFTER UPDATE OF state, due_at ON delivery FOR EACH ROW
  WHEN (NEW.lease IS NULL AND (OLD.state = 'dead' AND NEW.state <> 'dead' OR OLD.lease IS NULL AND NEW.due_at < OLD.due_at))
  EXECUTE FUNCTION wake_worker('notifications');--> statement-breakpoint
CREATE TRIGGER webhook_delivery_wake AFTER INSERT ON webhook_delivery FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('webhooks');--> statement-breakpoint
CREATE TRIGGER webhook_delivery_sooner AFTER UPDATE OF state, due_at ON webhook_delivery FOR EACH ROW
  WHEN (NEW.lease IS NULL AND (OLD.state = 'dead' AND NEW.state <> 'dead' OR OLD.lease IS NULL AND NEW.due_at < OLD.due_at))
  EXECUTE FUNCTION wake_worker('webhooks');--> statement-breakpoint
CREATE TRIGGER handoff_wake AFTER INSERT ON handoff FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('handoffs');--> statement-breakpoint
CREATE TRIGGER handoff_sooner AFTER UPDATE OF state, due_at ON handoff FOR EACH ROW
  WHEN (NEW.lease IS NULL AND (OLD.state = 'dead' AND NEW.state <> 'dead' OR OLD.lease IS NULL AND NEW.due_at < OLD.due_at))
  EXECUTE FUNCTION wake_worker('handoffs');--> statement-breakpoint
CREATE TRIGGER answer_wake AFTER INSERT ON answer FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('replies');--> statement-breakpoint
CREATE TRIGGER answer_sooner AFTER UPDATE OF state, due_at ON answer FOR EACH ROW
  WHEN (NEW.lease IS NULL AND (OLD.state = 'dead' AND NEW.state <> 'dead' OR OLD.lease IS NULL AND NEW.due_at < OLD.due_at))
  EXECUTE FUNCTION wake_worker('replies');--> statement-breakpoint
CREATE TRIGGER channel_arrival_wake AFTER INSERT ON channel_arrival FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('arrivals');--> statement-breakpoint
CREATE TRIGGER channel_arrival_sooner AFTER UPDATE OF state, due_at ON channel_arrival FOR EACH ROW
  WHEN (NEW.lease IS NULL AND (OLD.state = 'dead' AND NEW.state <> 'dead' OR OLD.lease IS NULL AND NEW.due_at < OLD.due_at))
  EXECUTE FUNCTION wake_worker('arrivals');--> statement-breakpoint
DROP SCHEMA IF EXISTS graphile_worker CASCADE;
