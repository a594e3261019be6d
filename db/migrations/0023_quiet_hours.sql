CREATE TABLE "quiet_hours" (
	"channel_code" text NOT NULL,
	"address" text NOT NULL,
	"quiet_from" integer,
	"quiet_to" integer,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quiet_hours_channel_code_address_pk" PRIMARY KEY("channel_code","address")
);
--> statement-breakpoint
ALTER TABLE "quiet_hours" ADD CONSTRAINT "quiet_hours_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;