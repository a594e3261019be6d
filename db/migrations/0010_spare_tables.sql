-- The worker rebuilds read models without owning their tables; these two do for it what only their owner may.
CREATE FUNCTION require_read_model(model text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF model NOT IN ('figure', 'map_cell') THEN
    RAISE EXCEPTION '% is no read model', model USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;--> statement-breakpoint
-- The spare table gets the privileges of the one that it replaces.
CREATE FUNCTION make_spare(model text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held record;
BEGIN
  PERFORM public.require_read_model(model);
  EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING ALL)', model || '_spare', model);
  FOR held IN
    SELECT pg_get_userbyid(acl.grantee) AS name, acl.privilege_type AS privilege
    FROM pg_class, aclexplode(relacl) AS acl
    WHERE pg_class.oid = format('public.%I', model)::regclass AND acl.grantee <> 0
  LOOP
    EXECUTE format('GRANT %s ON public.%I TO %I', held.privilege, model || '_spare', held.name);
  END LOOP;
END $$;--> statement-breakpoint
CREATE FUNCTION swap_in_spare(model text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  old_key name;
  new_key name;
BEGIN
  PERFORM public.require_read_model(model);
  SELECT conname INTO STRICT old_key FROM pg_constraint
    WHERE conrelid = format('public.%I', model)::regclass AND contype = 'p';
  SELECT conname INTO STRICT new_key FROM pg_constraint
    WHERE conrelid = format('public.%I', model || '_spare')::regclass AND contype = 'p';
  EXECUTE format('DROP TABLE public.%I', model);
  EXECUTE format('ALTER TABLE public.%I RENAME TO %I', model || '_spare', model);
  EXECUTE format('ALTER INDEX public.%I RENAME TO %I', new_key, old_key);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION make_spare(text), swap_in_spare(text) FROM PUBLIC;
