CREATE TABLE "message_part" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_part_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"external_id" text NOT NULL,
	"address" text NOT NULL,
	"reference" text NOT NULL,
	"position" smallint NOT NULL,
	"total" smallint NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_part_once" UNIQUE("channel_code","external_id")
);
--> statement-breakpoint
ALTER TABLE "message_part" ADD CONSTRAINT "message_part_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_part_whole" ON "message_part" USING btree ("channel_code","address","reference");--> statement-breakpoint
CREATE INDEX "message_part_due" ON "message_part" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "answer_refusal" ON "answer" USING btree ("channel_code","address","created_at") WHERE conversation_id is null;