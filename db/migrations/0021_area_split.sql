ALTER TABLE "area" DROP CONSTRAINT "area_code_validFrom_unique";--> statement-breakpoint
ALTER TABLE "area" ADD COLUMN "split_from" text;--> statement-breakpoint
CREATE INDEX "area_split_from_index" ON "area" USING btree ("split_from");--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_code_unique" UNIQUE("code");