CREATE TABLE "vault_sealing" (
	"id" smallint PRIMARY KEY NOT NULL,
	"key_version" smallint NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "sealed_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "sealed_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "message_part" ADD COLUMN "sealed_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "sealed_origin" text;