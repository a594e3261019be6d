ALTER TABLE "answer" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "handoff" RENAME COLUMN "next_at" TO "due_at";--> statement-breakpoint
ALTER TABLE "handoff" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "delivery" RENAME COLUMN "overdue_at" TO "due_at";--> statement-breakpoint
ALTER TABLE "delivery" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
ALTER TABLE "webhook_delivery" RENAME COLUMN "overdue_at" TO "due_at";--> statement-breakpoint
ALTER TABLE "webhook_delivery" RENAME COLUMN "sent_at" TO "settled_at";--> statement-breakpoint
DROP INDEX "answer_due";--> statement-breakpoint
DROP INDEX "handoff_due";--> statement-breakpoint
DROP INDEX "handoff_open";--> statement-breakpoint
DROP INDEX "delivery_open";--> statement-breakpoint
DROP INDEX "webhook_delivery_open";--> statement-breakpoint
CREATE INDEX "answer_due" ON "answer" USING btree ("due_at") WHERE state in ('queued', 'failed');--> statement-breakpoint
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
CREATE TRIGGER delivery_wake AFTER INSERT ON delivery FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('notifications');--> statement-breakpoint
CREATE TRIGGER delivery_replay AFTER UPDATE OF state ON delivery FOR EACH ROW WHEN (OLD.state = 'dead' AND NEW.state <> 'dead') EXECUTE FUNCTION wake_worker('notifications');--> statement-breakpoint
CREATE TRIGGER webhook_delivery_wake AFTER INSERT ON webhook_delivery FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('webhooks');--> statement-breakpoint
CREATE TRIGGER webhook_delivery_replay AFTER UPDATE OF state ON webhook_delivery FOR EACH ROW WHEN (OLD.state = 'dead' AND NEW.state <> 'dead') EXECUTE FUNCTION wake_worker('webhooks');--> statement-breakpoint
CREATE TRIGGER handoff_wake AFTER INSERT ON handoff FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('handoffs');--> statement-breakpoint
CREATE TRIGGER handoff_replay AFTER UPDATE OF state ON handoff FOR EACH ROW WHEN (OLD.state = 'dead' AND NEW.state <> 'dead') EXECUTE FUNCTION wake_worker('handoffs');--> statement-breakpoint
CREATE TRIGGER answer_wake AFTER INSERT ON answer FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('replies');--> statement-breakpoint
CREATE TRIGGER answer_replay AFTER UPDATE OF state ON answer FOR EACH ROW WHEN (OLD.state = 'dead' AND NEW.state <> 'dead') EXECUTE FUNCTION wake_worker('replies');--> statement-breakpoint
CREATE TRIGGER channel_arrival_wake AFTER INSERT ON channel_arrival FOR EACH STATEMENT EXECUTE FUNCTION wake_worker('arrivals');--> statement-breakpoint
CREATE TRIGGER channel_arrival_replay AFTER UPDATE OF state ON channel_arrival FOR EACH ROW WHEN (OLD.state = 'dead' AND NEW.state <> 'dead') EXECUTE FUNCTION wake_worker('arrivals');--> statement-breakpoint
DROP SCHEMA IF EXISTS graphile_worker CASCADE;
