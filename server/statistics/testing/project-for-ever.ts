import { openDatabase } from "@/db/database";
import { mapModel } from "../model";
import { project } from "../project";

/** A projector in a process of its own, to be killed: `tsx project-for-ever.ts DATABASE_URL MOMENT`. */
const [url = "", moment = ""] = process.argv.slice(2);
const { db } = openDatabase(url, { max: 1 });
for (;;) await project(db, mapModel, new Date(moment));
