-- Clocks of merges, rejections and questions are read anew from the timelines, and the figures rebuilt from them.
DELETE FROM "read_model";
