CREATE TABLE "hold_limit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hold_limit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"held_days" smallint NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date DEFAULT '2016-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "photo_redaction" ALTER COLUMN "original" DROP NOT NULL;--> statement-breakpoint
-- Only the first of a photo is ever opened.
UPDATE "photo_redaction" "later" SET "original" = NULL
WHERE EXISTS (SELECT FROM "photo_redaction" "first" WHERE "first"."photo_id" = "later"."photo_id" AND "first"."id" < "later"."id");--> statement-breakpoint
CREATE UNIQUE INDEX "photo_redaction_original" ON "photo_redaction" USING btree ("photo_id") WHERE original is not null;