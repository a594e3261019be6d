CREATE TABLE "password_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "password_reset_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "delivery" ALTER COLUMN "staff_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "invitation_id" bigint;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "account_notice" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "password_reset_id" uuid;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "password_reset_staff_id_created_at_index" ON "password_reset" USING btree ("staff_id","created_at");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_invitation_id_staff_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."staff_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_password_reset_id_password_reset_id_fk" FOREIGN KEY ("password_reset_id") REFERENCES "public"."password_reset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_recipient" CHECK (num_nonnulls("delivery"."staff_id", "delivery"."invitation_id") = 1);