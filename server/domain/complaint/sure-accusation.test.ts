import { describe, expect, it } from "vitest";
import { isSureAccusation } from "./sure-accusation";

describe("words that surely accuse an official", () => {
  it.each([
    "Pak lurah minta uang 500 ribu untuk surat pindah.",
    "Pak lurah minta uang pungli",
    "Bu lurah Gambir selalu minta duit kalau kami urus surat.",
    "Lurah kami diduga korupsi dana kegiatan.",
    "Camat menerima suap dari pemilik bangunan liar.",
    "Oknum petugas kelurahan meminta imbalan untuk KTP.",
    "Petugas loket di kelurahan Duri Pulo minta uang pelicin.",
    "Ada pegawai kecamatan yang minta uang rokok.",
    "Saya dimintai uang 200 ribu oleh petugas kelurahan.",
    "Pedagang diperas oleh oknum Satpol PP setiap minggu.",
    "Satpol PP memeras pedagang kaki lima.",
    "Petugas dishub minta uang di jalan.",
    "Kami dipalak sama orang kelurahan.",
    "Staf kelurahan melakukan pungli di loket.",
    "Sudah tiga kali. Oknum lurah pungli lagi!",
    "Kepala sekolah minta uang supaya anak diterima.",
    "Petugas Dukcapil terima uang, yang tidak bayar disuruh pulang.",
    "PAK LURAH MINTA DUIT TERUS",
    "Wali kota menerima gratifikasi.",
    "Petugas pengaduan minta uang supaya laporan cepat.",
  ])("%s", (text) => expect(isSureAccusation(text)).toBe(true));
});

describe("words that do not", () => {
  it.each([
    "Sudah lapor ke pak lurah belum ditanggapi.",
    "Pak RT minta uang kebersihan.",
    "Pak RT minta uang keamanan, katanya untuk disetor ke kelurahan.",
    "Tolong pak lurah, got mampet dan banjir.",
    "Pak lurah tolong tindak preman yang minta uang di pasar.",
    "Pak lurah, ada pungli parkir di pasar.",
    "Kami menghadap pak lurah minta uang kerohiman.",
    "Petugas kelurahan tidak minta uang sama sekali, terima kasih.",
    "Petugas kelurahan kami bebas pungli, terima kasih.",
    "Lurah sudah melarang pungli di pasar, tetapi tukang parkir tetap minta uang.",
    "Ada orang mengaku petugas dishub minta uang.",
    "Ada pungli di loket.",
    "Tukang parkir minta uang di depan kantor kelurahan.",
    "Pengamen minta uang di depan kantor camat.",
    "Satpol PP sudah datang, tetapi pengemis masih minta uang.",
    "Petugas dishub dipukul juru parkir yang diminta uang setoran.",
    "Spanduk anti korupsi di kantor lurah roboh.",
    "Jalan berlubang di depan kantor kelurahan.",
    "Warga minta uang ganti rugi kepada camat.",
    "Ormas minta jatah ke pedagang, pak camat mohon ditindak.",
    "Lurah terima uang kas RW untuk kerja bakti.",
    "Kapan petugas dinas datang? Calo minta uang terus.",
  ])("%s", (text) => expect(isSureAccusation(text)).toBe(false));
});
