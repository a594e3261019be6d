CREATE TABLE "photo_redaction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "photo_redaction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"photo_id" uuid NOT NULL,
	"regions" jsonb NOT NULL,
	"original" "bytea" NOT NULL,
	"replaced" uuid NOT NULL,
	"dhash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "stored_as" uuid;--> statement-breakpoint
ALTER TABLE "photo_redaction" ADD CONSTRAINT "photo_redaction_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_redaction" ADD CONSTRAINT "photo_redaction_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_redaction" ADD CONSTRAINT "photo_redaction_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_redaction_complaint_id_index" ON "photo_redaction" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "photo_redaction_photo_id_index" ON "photo_redaction" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "photo_redaction_dhash_index" ON "photo_redaction" USING btree ("dhash");--> statement-breakpoint
CREATE INDEX "photo_redaction_at_index" ON "photo_redaction" USING btree ("at");