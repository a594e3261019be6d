ALTER TABLE "complaint" ADD COLUMN "map_square" bigint;--> statement-breakpoint
CREATE INDEX "complaint_map_open" ON "complaint" USING btree ("map_square") WHERE is_public and not is_confidential and map_square is not null and status not in ('triage', 'removed', 'merged') and status not in ('resolved', 'rejected');--> statement-breakpoint
CREATE INDEX "complaint_map_closed" ON "complaint" USING btree ("map_square","submitted_at","status","category_code") WHERE is_public and not is_confidential and map_square is not null and status not in ('triage', 'removed', 'merged') and status in ('resolved', 'rejected');--> statement-breakpoint
CREATE INDEX "complaint_map_landmark" ON "complaint" USING btree (lower(landmark) text_pattern_ops) WHERE landmark is not null and is_public and not is_confidential and map_square is not null and status not in ('triage', 'removed', 'merged');--> statement-breakpoint
CREATE FUNCTION map_square(latitude double precision, longitude double precision, is_sensitive boolean) RETURNS bigint
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
-- The arithmetic of publicPoint and cellOf, once more for the database; a test compares them.
DECLARE
  step double precision := CASE WHEN is_sensitive THEN 0.002 ELSE 0.00001 END;
  lat double precision := round((floor(latitude / step + 0.5) * step)::numeric, 5);
  lng double precision := round((floor(longitude / step + 0.5) * step)::numeric, 5);
  sine double precision := sin(least(greatest(lat, -85), 85) * pi() / 180);
  x double precision := floor((lng + 180) / 360 * 262144);
  y double precision := floor((0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi())) * 262144);
BEGIN
  RETURN least(greatest(x, 0), 262143)::bigint * 262144 + y::bigint;
END $$;
--> statement-breakpoint
CREATE FUNCTION place_on_map() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.map_square := map_square(NEW.latitude, NEW.longitude,
    (SELECT is_sensitive FROM category WHERE code = NEW.category_code));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER complaint_map_square BEFORE INSERT OR UPDATE OF latitude, longitude, category_code ON complaint
  FOR EACH ROW EXECUTE FUNCTION place_on_map();
--> statement-breakpoint
UPDATE complaint SET category_code = category_code WHERE latitude IS NOT NULL;
--> statement-breakpoint
DROP INDEX complaint_public_point;
