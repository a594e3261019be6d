// Installs the packages and builds the pages, for a machine that starts server and worker by itself.
import { buildProduct } from "./launch/build.mjs";
import { launch } from "./launch/console.mjs";
import { installPackages } from "./launch/install.mjs";

await launch(async () => {
  await installPackages();
  await buildProduct();
});
