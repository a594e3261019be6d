-- Complaints from before keep their shorter code, and so do those that a process of before writes meanwhile.
ALTER TABLE "complaint" ADD COLUMN "secret_generation" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- The start then seals the codes' SHA-256 and writes the table anew, so that none stays on its pages.
DELETE FROM "vault_sealing";