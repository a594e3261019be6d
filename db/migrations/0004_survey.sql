CREATE TABLE "survey_answer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mark" "bytea" NOT NULL,
	"channel" text NOT NULL,
	"unit_id" bigint NOT NULL,
	"quarter" text NOT NULL,
	"u1" smallint NOT NULL,
	"u2" smallint NOT NULL,
	"u3" smallint NOT NULL,
	"u4" smallint NOT NULL,
	"u5" smallint NOT NULL,
	"u6" smallint NOT NULL,
	"u7" smallint NOT NULL,
	"u8" smallint NOT NULL,
	"u9" smallint NOT NULL,
	"sex" text,
	"age_band" text,
	"education" text,
	"occupation" text,
	"suggestion" text,
	"answered_on" date NOT NULL,
	CONSTRAINT "survey_answer_mark_unique" UNIQUE("mark"),
	CONSTRAINT "survey_answer_levels" CHECK (least(u1, u2, u3, u4, u5, u6, u7, u8, u9) >= 1 and greatest(u1, u2, u3, u4, u5, u6, u7, u8, u9) <= 4)
);
--> statement-breakpoint
CREATE TABLE "survey_invitation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_invitation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"unit_id" bigint NOT NULL,
	"quarter" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"reopen_count" smallint DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answered_on" date,
	CONSTRAINT "survey_invitation_complaintId_unique" UNIQUE("complaint_id"),
	CONSTRAINT "survey_invitation_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "survey_sweep" (
	"id" smallint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"complaint_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_tally" (
	"quarter" text NOT NULL,
	"unit_id" bigint NOT NULL,
	"invited" integer NOT NULL,
	"answered" integer NOT NULL,
	"respondents" integer NOT NULL,
	"total" bigint NOT NULL,
	"squares" bigint NOT NULL,
	"counts" integer[] NOT NULL,
	"profiles" integer[] NOT NULL,
	CONSTRAINT "survey_tally_quarter_unit_id_pk" PRIMARY KEY("quarter","unit_id")
);
--> statement-breakpoint
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_tally" ADD CONSTRAINT "survey_tally_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_answer_unit" ON "survey_answer" USING btree ("quarter","unit_id");--> statement-breakpoint
CREATE INDEX "survey_tally_unit_id_index" ON "survey_tally" USING btree ("unit_id");