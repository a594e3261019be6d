import { writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./settings.mjs";

const page = `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>500 · Cepat Respon</title>
</head>
<body>
<main>
<h1>Ada yang tidak berjalan · <span lang="en">Something did not work</span></h1>
<p>Kesalahan di pihak kami. Yang sudah Anda kirim tetap tersimpan.</p>
<p lang="en">The fault is ours. What you sent is kept.</p>
<p><a href="/">Beranda · <span lang="en">Home</span></a></p>
</main>
</body>
</html>
`;

/** Replaces what Next serves when no page can be drawn: its own has styles and scripts that the content policy refuses. */
export function writeErrorPage(folder = path.join(root, ".next", "server")) {
  for (const file of ["pages/500.html", "app/_global-error.html"])
    writeFileSync(path.join(folder, file), page);
}
