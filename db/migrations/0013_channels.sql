CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel_code" text NOT NULL,
	"conversation_id" bigint,
	"complaint_id" bigint,
	"event_id" bigint,
	"about" text NOT NULL,
	"address" text NOT NULL,
	"reply_to" text,
	"subject" text,
	"text" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"external_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "answer_once" UNIQUE("channel_code","about")
);
--> statement-breakpoint
CREATE TABLE "channel_account" (
	"channel_code" text PRIMARY KEY NOT NULL,
	"is_on" boolean NOT NULL,
	"sealed" "bytea" NOT NULL,
	"cursor" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel_arrival" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channel_arrival_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"digest" "bytea" NOT NULL,
	"content_type" text NOT NULL,
	"body" "bytea" NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"failure" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	CONSTRAINT "channel_arrival_once" UNIQUE("channel_code","digest")
);
--> statement-breakpoint
CREATE TABLE "channel_day" (
	"channel_code" text NOT NULL,
	"day" date NOT NULL,
	"arrived" integer DEFAULT 0 NOT NULL,
	"repeated" integer DEFAULT 0 NOT NULL,
	"forged" integer DEFAULT 0 NOT NULL,
	"dead" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"unanswered" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp (3) with time zone,
	"last_failure" text,
	"last_failure_at" timestamp (3) with time zone,
	CONSTRAINT "channel_day_channel_code_day_pk" PRIMARY KEY("channel_code","day")
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conversation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_code" text NOT NULL,
	"address" text NOT NULL,
	"complaint_id" bigint NOT NULL,
	"name" text,
	"subject" text,
	"reply_to" text,
	"is_public" boolean NOT NULL,
	"locale" text NOT NULL,
	"level" text DEFAULT 'all' NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_once" UNIQUE("complaint_id","channel_code","address")
);
--> statement-breakpoint
CREATE TABLE "conversation_key" (
	"channel_code" text NOT NULL,
	"key" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	CONSTRAINT "conversation_key_channel_code_key_pk" PRIMARY KEY("channel_code","key")
);
--> statement-breakpoint
ALTER TABLE "intake_message" ADD COLUMN "content_key" "bytea";--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_account" ADD CONSTRAINT "channel_account_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_arrival" ADD CONSTRAINT "channel_arrival_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_day" ADD CONSTRAINT "channel_day_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_key" ADD CONSTRAINT "conversation_key_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_key" ADD CONSTRAINT "conversation_key_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_due" ON "answer" USING btree ("due_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "answer_dead" ON "answer" USING btree ("created_at") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "answer_complaint" ON "answer" USING btree ("complaint_id","created_at");--> statement-breakpoint
CREATE INDEX "channel_arrival_due" ON "channel_arrival" USING btree ("due_at","id") WHERE state = 'received';--> statement-breakpoint
CREATE INDEX "channel_arrival_dead" ON "channel_arrival" USING btree ("id") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "channel_arrival_latest" ON "channel_arrival" USING btree ("channel_code","id");--> statement-breakpoint
CREATE INDEX "conversation_address" ON "conversation" USING btree ("channel_code","address","last_at");--> statement-breakpoint
CREATE INDEX "conversation_key_conversation_id_index" ON "conversation_key" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "complaint_merged" ON "complaint" USING btree ("master_code") WHERE master_code is not null;--> statement-breakpoint
CREATE INDEX "intake_message_content" ON "intake_message" USING btree ("channel_code","content_key","received_at") WHERE content_key is not null;