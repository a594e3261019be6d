ALTER TABLE "handoff" DROP CONSTRAINT "handoff_external";--> statement-breakpoint
ALTER TABLE "handoff" ADD COLUMN "remote_media_url" text;--> statement-breakpoint
ALTER TABLE "unit_endpoint" ADD COLUMN "tells_changes" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "handoff_external" ON "handoff" USING btree ("unit_id","external_id");--> statement-breakpoint
CREATE INDEX "handoff_open" ON "handoff" USING btree ("unit_id","next_at") WHERE state in ('sent', 'conflict') and remote_status is distinct from 'closed';