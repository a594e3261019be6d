CREATE TABLE "burst_mark" (
	"complaint_id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"words" "bytea",
	"network" "bytea"
);
--> statement-breakpoint
ALTER TABLE "burst_mark" ADD CONSTRAINT "burst_mark_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "burst_mark_words" ON "burst_mark" USING btree ("words","at") WHERE words is not null;--> statement-breakpoint
CREATE INDEX "burst_mark_network" ON "burst_mark" USING btree ("network","at") WHERE network is not null;--> statement-breakpoint
CREATE INDEX "burst_mark_at" ON "burst_mark" USING btree ("at");