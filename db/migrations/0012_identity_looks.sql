ALTER TABLE "identity_access" ADD COLUMN "unit_id" bigint;--> statement-breakpoint
ALTER TABLE "identity_access" ADD COLUMN "purpose" text;--> statement-breakpoint
CREATE INDEX "identity_access_staff_id_at_index" ON "identity_access" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "identity_access_at_index" ON "identity_access" USING btree ("at");