CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"accepted_by_id" bigint NOT NULL,
	"basis" text NOT NULL,
	"findings" text[] DEFAULT '{}' NOT NULL,
	"picked_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"staff_id" bigint,
	"note" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "audit_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "audit_rate" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_rate_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"random_percent" double precision NOT NULL,
	"risk_percent" double precision NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_open" ON "audit" USING btree ("picked_at") WHERE verdict is null;--> statement-breakpoint
CREATE INDEX "audit_complaint_id_index" ON "audit" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "audit_accepted_by_id_picked_at_index" ON "audit" USING btree ("accepted_by_id","picked_at");--> statement-breakpoint
CREATE INDEX "complaint_event_decision" ON "complaint_event" USING btree ("staff_id","at") WHERE kind in ('confirm', 'return');--> statement-breakpoint
CREATE INDEX "photo_dhash_index" ON "photo" USING btree ("dhash");