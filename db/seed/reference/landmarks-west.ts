/** Streets and things that people of Jakarta Barat find their way by, by kelurahan. */
export const west: Record<string, string> = {
  "Cengkareng Barat":
    "Rusun Cinta Kasih, RS Cinta Kasih Tzu Chi, Jalan Kamal Raya, Jalan Lingkar Luar Barat, Taman Palem, Mall Taman Palem, Jalan Utama Raya",
  "Cengkareng Timur":
    "RSUD Cengkareng, Jalan Pedongkelan, Jalan Kamal Raya Outer Ring Road, Pasar Cengkareng, Jalan Bambu Larangan, Jalan Fajar Baru, Rusun Bumi Cengkareng Indah",
  "Duri Kosambi":
    "Jalan Duri Kosambi, Pasar Kosambi, Jalan Kosambi Baru, PLN Duri Kosambi, Jalan Kresek Raya",
  "Rawa Buaya":
    "Stasiun Rawa Buaya, Halte Rawa Buaya, Terminal Rawa Buaya, Jalan Bojong Raya, Jalan Dharma Wanita",
  "Kedaung Kali Angke":
    "Jalan Pesing Poglar, Kedaung Kaliangke, Pesing Poglar, Jalan Daan Mogot KM 13, Stasiun Bojong Indah",
  Kapuk: "Jalan Kapuk Raya, Kapuk Pulo, Pasar Kapuk, Jalan Kapuk Poglar, Kapuk Sawah, Jalan Peternakan",
  Grogol:
    "Terminal Grogol, Kampus Trisakti, Universitas Trisakti, Citraland, Mall Ciputra, RSJ Grogol, RS Sumber Waras, Untar 1, Jalan Kyai Tapa, Jalan Dr Susilo, Jalan Dr Muwardi, Stasiun Grogol",
  Tomang:
    "Jalan Tomang Raya, Untar, Universitas Tarumanagara, Jalan Mandala, Tomang Elok, Jalan Rawa Kepa, Kampus Untar, Pasar Tomang Barat, Pasar Kopro",
  "Tanjung Duren Utara": "Jalan Tanjung Duren Utara, Jalan Tanjung Duren Raya, Jalan Ratu Kemuning",
  "Tanjung Duren Selatan":
    "Central Park, Mall Central Park, Neo Soho, Taman Anggrek, Mall Taman Anggrek, Podomoro City, Kampus Ukrida, Apartemen Mediterania, Jalan Tanjung Duren Raya, Jalan Tanjung Duren Timur, Jalan Tanjung Duren Barat",
  Jelambar:
    "Jalan Jelambar Raya, Jalan Jelambar Utama, Jalan Hadiah, Jalan Jelambar Ilir, Jalan Latumenten, Season City",
  "Jelambar Baru":
    "Jalan Jelambar Baru, Jalan Jelambar Aladin, Pasar Jelambar Polri, Jelambar Kebon Pisang, Jalan Utama Sakti",
  "Wijaya Kusuma":
    "Jalan Satria, Jalan Pangeran Tubagus Angke, RS Puri Wijaya, Jalan Dr Makaliwe, Stasiun Pesing, Pesing, Jalan Jelambar Selatan",
  "Taman Sari": "Jalan Mangga Besar 1, Jalan Taman Sari Raya, THR Lokasari, Lokasari, Jalan Hayam Wuruk",
  Krukut: "Jalan Gajah Mada, Jalan Keutamaan, Jalan Kebahagiaan, Candra Naya, Jalan Kejayaan, Jalan Krukut",
  Maphar:
    "Jalan Hayam Wuruk, Jalan Mangga Besar Raya, Olimo, Halte Olimo, Jalan Tamansari 8, Jalan Kebon Jeruk Mangga Besar",
  Tangki:
    "Jalan Tangki Lio, Jalan Tangki, Jalan Mangga Besar 8, Jalan Mangga Besar 4, Jalan Pangeran Jayakarta, RS Husada",
  "Mangga Besar":
    "Jalan Mangga Besar, Halte Mangga Besar, Jalan Mangga Besar 2, Jalan Thalib, Jalan Tamansari 3",
  Keagungan: "Jalan Keagungan, Jalan Kerajinan, Jalan Kesederhanaan, Jalan Kemenangan 1, Jalan Gajah Mada",
  Glodok:
    "Petak Sembilan, Pecinan Glodok, Pancoran Glodok, Pasar Glodok, Pasar Petak Sembilan, Vihara Dharma Bhakti, Jalan Kemenangan, Jalan Toko Tiga, Jalan Pintu Kecil, Orion Plaza, Candra Glodok, Asemka",
  Pinangsia:
    "Kota Tua, Museum Fatahillah, Taman Fatahillah, Stasiun Kota, Stasiun Jakarta Kota, Jalan Pinangsia, LTC Glodok, Harco Glodok, Museum Bank Indonesia, Jalan Mangga Dua, Jalan Lada, Taman Fatahilah",
  Tambora: "Jalan Tambora, Jalan Tubagus Angke, Jalan Tambora 4, Jalan Petak Baru, Jalan Tambora Masjid",
  "Kali Anyar": "Jalan Kali Anyar, Jalan Kali Anyar 5, Jalan Krendang Barat, Kali Anyar Raya",
  "Duri Utara": "Jalan Duri Utara, Jalan Duri Raya, Jalan Setia Kawan 5",
  "Duri Selatan": "Stasiun Duri, Jalan Duri Selatan, Jalan TSS Raya, Pasar Duri",
  "Tanah Sereal": "Jalan Tanah Sereal, Jalan KH Moh Mansyur, Imperium Tanah Sereal, Jalan Tanah Sereal 7",
  Krendang: "Jalan Krendang, Jalan Krendang Raya, Jalan Krendang Utara, Krendang Tengah",
  "Jembatan Besi":
    "Jalan Jembatan Besi, Jalan Prof Latumenten, Jalan Jembatan Besi 2, Season City Tambora, Pasar Jembatan Besi",
  Angke: "Stasiun Angke, Jalan Angke Barat, Jalan Angke Jaya, Rusun Angke, Pasar Angke, Masjid Jami Angke",
  "Jembatan Lima":
    "Pasar Jembatan Lima, Jalan Jembatan Lima Raya, Masjid Al Mansur, Jalan Laksa, Jalan Sawah Lio, Pasar Mitra Jembatan Lima",
  Pekojan:
    "Jalan Pekojan, Jalan Bandengan Selatan, Masjid Jami Annawier, Jalan Pejagalan, Jalan Jembatan Tiga, Pasar Pejagalan",
  "Roa Malaka":
    "Jalan Roa Malaka, Jalan Kopi, Jalan Malaka, Jalan Tiang Bendera, Kali Besar Barat, Jalan Kali Besar",
  "Kebon Jeruk":
    "RCTI, Jalan Raya Kebon Jeruk, RS Siloam Kebon Jeruk, Jalan Panjang, Pasar Kebon Jeruk, Jalan Kebon Jeruk Raya, Jalan Arjuna Selatan, Binus Anggrek Kebon Jeruk, Gereja MKK, Jalan Pejuangan, Jalan Perjuangan",
  "Sukabumi Utara":
    "Jalan Sukabumi Utara, Jalan H Sulaiman, Jalan Salam Raya, Jalan Anggrek Rosliana, Pasar Pos Pengumben, Jalan Kebon Jeruk Baru",
  "Sukabumi Selatan":
    "Pos Pengumben, Jalan Pos Pengumben, Permata Hijau Sukabumi, Jalan Sukabumi Selatan, Jalan Kelapa Dua Raya",
  "Kelapa Dua":
    "Jalan Kelapa Dua Raya Kebon Jeruk, Jalan Raya Kelapa Dua, Kelapa Dua Kebon Jeruk, Jalan Panjang",
  "Duri Kepa":
    "Green Garden, Greenville, Green Ville, Esa Unggul, Universitas Esa Unggul, Jalan Ratu Jelita, Jalan Duri Raya Duri Kepa, Jalan Mangga Raya, Jalan Arjuna Utara, Pasar Patra",
  "Kedoya Utara":
    "Metro TV, Jalan Kedoya Raya, Jalan Panjang, RS Graha Kedoya, Jalan Kedoya Pesing, Jalan Surya Mandala, Taman Kedoya Baru, Jalan Pesing Koneng",
  "Kedoya Selatan":
    "Jalan Kedoya Duri Raya, Taman Ratu, Kedoya Permai, Kedoya Baru, Jalan Kedoya Al Kamal, Jalan Al Kamal, Puri Kedoya",
  Kalideres:
    "Terminal Kalideres, Stasiun Kalideres, Daan Mogot Baru, Jalan Daan Mogot, Mall Daan Mogot, Jalan Peta Selatan, Jalan Peta Barat, Samsat Jakarta Barat, Halte Kalideres, Jalan Kampung Duri Kalideres",
  Semanan:
    "Jalan Semanan Raya, Rusun Semanan, Pasar Hipli, Jalan Semanan, Citra Garden Semanan, Semanan Indah, Daan Mogot Estate",
  "Tegal Alur":
    "TPU Tegal Alur, Jalan Lingkungan 3, Rusun Tegal Alur, Jalan Menceng, Jalan Kayu Besar, Rusunawa Tegal Alur, Jalan Kamal Raya Tegal Alur",
  Kamal:
    "Jalan Kamal Benda, Jalan Benda Raya, Jalan Prepedan, Jalan Kamal Raya Kalideres, Jalan Lingkungan Kamal",
  Pegadungan:
    "Citra Garden, Citra 2, Citra 6, Citra Garden 2, Perumahan Citra Garden, Jalan Peta Utara, Jalan Utan Jati, Citra Garden 6, RS Mitra Keluarga Kalideres, Rawa Lele",
  Palmerah:
    "Pasar Palmerah, Jalan Palmerah Barat, Kompas Gramedia, Jalan Palmerah Utara, RS Permata Hijau Palmerah, Jalan Rawa Belong, Rawa Belong, Pasar Bunga Rawa Belong, Jalan Kemandoran Palmerah, Jalan Batusari",
  Slipi:
    "Slipi Jaya, Jalan S Parman, Halte Slipi, RS Harapan Kita, RS Kanker Dharmais, RSAB Harapan Kita, Dharmais, Jalan Anggrek Garuda, Slipi Petamburan, Pasar Slipi, RS Bhakti Mulia",
  "Kota Bambu Utara":
    "Jalan Kota Bambu Utara, Jalan KS Tubun Raya, Jalan Katalia, Jalan Kemanggisan Pulo Kota Bambu",
  "Kota Bambu Selatan":
    "Jalan Kota Bambu Raya, Jalan Kota Bambu Selatan, Jalan Brigjen Katamso, Rusun Kota Bambu",
  Jatipulo:
    "Jalan Tomang Utara, Jalan Jati Pulo, Jalan Banjir Kanal Jatipulo, Jati Pulo, Boncos, Jalan Tali Raya, Kampung Boncos",
  Kemanggisan:
    "Kampus Binus, Binus Anggrek, Universitas Bina Nusantara, Binus Syahdan, Jalan Kemanggisan Raya, Jalan KH Syahdan, Jalan Budi Raya, Pasar Kemanggisan, Jalan Kemanggisan Ilir",
  "Kembangan Utara":
    "Jalan Kembangan Utara, Jalan Kembangan Raya, Jalan Basmol, Jalan Basmol Raya, RS Puri Mandiri, Jalan Kembang Kerep Utara, Rusun Kembangan",
  "Kembangan Selatan":
    "Puri Indah, Puri Indah Mall, Lippo Mall Puri, Kantor Wali Kota Jakarta Barat, RS Pondok Indah Puri Indah, Mall Puri Indah, Jalan Puri Indah Raya, Jalan Puri Kencana, Jalan Kembang Kerep, Jalan Puri Harum, Jalan Puri Molek",
  "Meruya Utara":
    "Jalan Meruya Ilir, Jalan Raya Meruya Ilir, Taman Aries, Kebon Jeruk Intercon, Intercon, Business Park Kebon Jeruk, Jalan Lapangan Bola",
  "Meruya Selatan":
    "Universitas Mercu Buana, Kampus Mercu Buana, Mercu Buana, Jalan Meruya Selatan, Jalan H Juhri, Jalan Raya Meruya Selatan, Pasar Meruya",
  Srengseng:
    "Hutan Kota Srengseng, Jalan Srengseng Raya, Jalan Raya Srengseng, Jalan H Kelik, Jalan Haji Kelik, Jalan Meruya Ilir, Jalan Lapangan Tembak Srengseng",
  Joglo:
    "Jalan Raya Joglo, Jalan Joglo Raya, Taman Villa Meruya, TPU Joglo, Jalan Joglo Baru, Komplek DKI Joglo, Villa Meruya",
};
