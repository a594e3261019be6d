import { expect, it } from "vitest";
import { hideReporter } from "./hide-reporter";
import { mask } from "./public-text";

it.each([
  [
    "Rudi Hartono Wijaya",
    "Pelapor adalah Rudi Hartono Wijaya dari RT 03.",
    `Pelapor adalah ${mask} dari RT 03.`,
  ],
  ["Rudi Hartono", "Sudah bertemu RUDI  HARTONO di lokasi.", `Sudah bertemu ${mask} di lokasi.`],
  ["Rudi Hartono", "Pak Rudi sudah kami hubungi.", `${mask} sudah kami hubungi.`],
  ["Sri", "Ibu Sri melapor kemarin.", `${mask} melapor kemarin.`],
  ["Sri", "Jalan Sri Rejeki sudah diperbaiki.", "Jalan Sri Rejeki sudah diperbaiki."],
  ["Jaya Kusuma", "Jalan Jaya sudah diaspal.", "Jalan Jaya sudah diaspal."],
  ["Jaya Kusuma", "Kata Bapak Kusuma airnya surut.", `Kata ${mask} airnya surut.`],
  ["(((", "Lampu sudah menyala.", "Lampu sudah menyala."],
  ["a+b c+d", "Lampu sudah menyala.", "Lampu sudah menyala."],
  [null, "Lampu sudah menyala.", "Lampu sudah menyala."],
])("of the reporter %j the note %j shows %j", (name, note, shown) => {
  expect(hideReporter(note, { name })).toBe(shown);
});
