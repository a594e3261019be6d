CREATE TABLE "suggestion_correction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suggestion_correction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"target" text NOT NULL,
	"complaint_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"suggested" text[] NOT NULL,
	"decided" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion_label" (
	"target" text NOT NULL,
	"label" text NOT NULL,
	"parts" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"first" integer DEFAULT 0 NOT NULL,
	"three" integer DEFAULT 0 NOT NULL,
	"held_asked" integer DEFAULT 0 NOT NULL,
	"held_first" integer DEFAULT 0 NOT NULL,
	"held_three" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "suggestion_label_target_label_pk" PRIMARY KEY("target","label")
);
--> statement-breakpoint
CREATE TABLE "suggestion_part" (
	"target" text NOT NULL,
	"feature" integer NOT NULL,
	"label" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "suggestion_part_target_feature_label_pk" PRIMARY KEY("target","feature","label")
);
--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "assignee_staff_id" bigint;--> statement-breakpoint
ALTER TABLE "suggestion_correction" ADD CONSTRAINT "suggestion_correction_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_correction" ADD CONSTRAINT "suggestion_correction_event_id_complaint_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."complaint_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_part_label" ON "suggestion_part" USING btree ("target","label");--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_assignee_staff_id_staff_id_fk" FOREIGN KEY ("assignee_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_assigned" ON "complaint" USING btree ("assignee_staff_id","completion_due_at","id") WHERE assignee_staff_id is not null and status not in ('resolved', 'rejected', 'merged', 'removed');