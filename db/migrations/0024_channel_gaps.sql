CREATE TABLE "wordless_message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wordless_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"external_id" text NOT NULL,
	"address" text NOT NULL,
	"is_public" boolean NOT NULL,
	"message" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wordless_message_once" UNIQUE("channel_code","external_id")
);
--> statement-breakpoint
CREATE TABLE "keeping_limit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "keeping_limit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"handled_days" smallint NOT NULL,
	"dead_days" smallint NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "service_attribute" DROP CONSTRAINT "service_attribute_code";--> statement-breakpoint
ALTER TABLE "channel_arrival" ADD COLUMN "dropped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "place_learning" ADD COLUMN "relearnt_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "wordless_message" ADD CONSTRAINT "wordless_message_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wordless_message_sender" ON "wordless_message" USING btree ("channel_code","address");--> statement-breakpoint
CREATE INDEX "wordless_message_due" ON "wordless_message" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "channel_arrival_kept" ON "channel_arrival" USING btree ("state","handled_at") WHERE dropped_at is null and handled_at is not null;--> statement-breakpoint
ALTER TABLE "service_attribute" ADD CONSTRAINT "service_attribute_version" UNIQUE("category_code","code","valid_from");