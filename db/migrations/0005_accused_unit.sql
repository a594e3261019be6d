ALTER TABLE "complaint" ADD COLUMN "accused_unit_id" bigint;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "walled_unit_ids" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "is_office_walled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_accused_unit_id_unit_id_fk" FOREIGN KEY ("accused_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE OR REPLACE FUNCTION announce_events() RETURNS trigger LANGUAGE plpgsql AS $$
-- What the officers' pages listen to: numbers of complaints and units, nothing of a person. Delivered at commit.
-- A load of many says only that there was one; so does an accusation, to those whose lists lose the complaint by it.
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM fresh LIMIT 51) AS few) > 50
    OR EXISTS (SELECT FROM fresh WHERE payload ? 'accusation' AND kind <> 'submit') THEN
    PERFORM pg_notify('desk', json_build_object('many', true,
      'at', floor(extract(epoch from clock_timestamp()) * 1000)::bigint)::text);
  ELSE
    PERFORM pg_notify('desk', json_build_object(
      'code', c.code, 'kind', e.kind, 'area', c.kelurahan_code,
      'at', floor(extract(epoch from clock_timestamp()) * 1000)::bigint,
      'confidential', coalesce((e.payload->>'isConfidential')::boolean, c.is_confidential),
      'walled', coalesce(e.payload->'accusation'->'walledUnitIds', to_jsonb(c.walled_unit_ids)),
      'units', array_remove(c.past_unit_ids || ARRAY[c.holder_unit_id, c.origin_unit_id, e.unit_id, e.to_unit_id], NULL))::text)
    FROM fresh AS e JOIN complaint AS c ON c.id = e.complaint_id;
  END IF;
  RETURN NULL;
END $$;
