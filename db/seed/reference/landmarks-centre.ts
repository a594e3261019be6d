/** Streets and things that people of Jakarta Pusat and Utara find their way by, by kelurahan. A street may stand in several. */
export const centreAndNorth: Record<string, string> = {
  Gambir:
    "Monas, Monumen Nasional, Stasiun Gambir, Balai Kota, Balaikota, Istana Merdeka, Jalan Medan Merdeka Selatan, Jalan Medan Merdeka Timur, Jalan Medan Merdeka Barat, Jalan Medan Merdeka Utara, Patung Kuda, IRTI, Jalan Ridwan Rais, Jalan Veteran, Jalan Pejambon, Harmoni",
  Cideng:
    "Jalan Cideng Barat, Jalan Cideng Timur, Jalan Biak, Roxy Mas, Jalan Musi, Jalan Tanah Abang 2, Jalan Balikpapan",
  "Petojo Utara":
    "Jalan Gajah Mada, Halte Harmoni, Gajah Mada Plaza, Jalan Suryopranoto, Jalan Petojo Enclek, Jalan AM Sangaji, Jalan KH Hasyim Ashari",
  "Petojo Selatan":
    "Jalan Abdul Muis, RSUD Tarakan, Jalan Kyai Caringin, Jalan Tanah Abang 3, RS Tarakan, Petojo Sabangan",
  "Kebon Kelapa": "Stasiun Juanda, Jalan Batu Tulis, Jalan Pecenongan, Pecenongan, Jalan Ir Juanda",
  "Duri Pulo": "Jalan Setia Kawan, Season City Duri Pulo, Roxy Square, ITC Roxy, Jalan Duri Pulo",
  "Pasar Baru":
    "Masjid Istiqlal, Istiqlal, Gereja Katedral, Lapangan Banteng, Jalan Gunung Sahari, Jalan Samanhudi, Kantor Pos Pasar Baru, Gedung Kesenian Jakarta, Jalan Lapangan Banteng, Jalan Pintu Air, Metro Pasar Baru, Jalan Krekot",
  "Karang Anyar": "Jalan Karang Anyar, Jalan Lautze, Jalan Mangga Besar 13",
  Kartini: "Jalan Kartini Raya, Jalan Kartini, Pasar Kartini, Lokasari Square, Jalan Pangeran Jayakarta",
  "Gunung Sahari Utara": "Golden Truly, Jalan Rajawali Selatan, Jalan Budi Mulia Sawah Besar",
  "Mangga Dua Selatan":
    "Stasiun Jayakarta, ITC Mangga Dua, Mangga Dua Square, Jalan Mangga Dua Dalam, Jalan Mangga Dua Raya, Jalan Pangeran Jayakarta",
  Kemayoran:
    "Stasiun Kemayoran, Jalan Garuda, Jalan Angkasa, Jalan Bungur Besar, Jalan Kepu, Pasar Jiung, Rusun Kemayoran",
  "Kebon Kosong":
    "Pasar Jiung, Rusun Dakota, Jalan Benyamin Sueb, Jalan HBR Motik, Masjid Akbar Kemayoran, Jalan Kemayoran Gempol, Mega Glodok Kemayoran, RS Hermina Kemayoran",
  "Gunung Sahari Selatan": "JIExpo, JI Expo, PRJ Kemayoran, Jalan Garuda, Jakarta Fair, Jalan Gunung Sahari",
  "Harapan Mulia": "Jalan Sunter Kemayoran, Jalan Harapan Mulia, Jalan Howitzer",
  Serdang: "Jalan Serdang Baru, Pasar Serdang, Jalan Taruna Kemayoran",
  "Cempaka Baru": "Jalan Cempaka Baru, Jalan Cempaka Baru Tengah, Pasar Cempaka Baru",
  "Sumur Batu": "Jalan Sumur Batu Raya, ITC Cempaka Mas, Jalan Bungur Kemayoran, Jalan Suprapto",
  "Utan Panjang": "Jalan Utan Panjang, Jalan Kali Baru Timur Kemayoran, Pasar Nangka",
  Senen:
    "Pasar Senen, Stasiun Senen, Stasiun Pasar Senen, Terminal Senen, RSPAD, RSPAD Gatot Subroto, Plaza Atrium, Atrium Senen, Jalan Senen Raya, Jalan Abdul Rahman Saleh, Gelanggang Remaja Senen",
  Kenari:
    "RSCM, RS Cipto Mangunkusumo, Kampus UI Salemba, UI Salemba, Jalan Salemba Raya, Jalan Kenari, Perpustakaan Nasional Salemba, Jalan Diponegoro, Pasar Kenari",
  Paseban:
    "Jalan Salemba Tengah, Jalan Paseban, St Carolus, RS St Carolus, Jalan Salemba Bluntas, Lapas Salemba",
  Kramat: "Jalan Kramat Raya, Jalan Kramat Pulo, Jalan Kramat Sentiong, Stasiun Kramat, Jalan Kramat Kwitang",
  Kwitang: "Jalan Kwitang, Tugu Tani, Gunung Agung Kwitang, Masjid Al Riyadh Kwitang, Jalan Kembang",
  Bungur: "Jalan Bungur Besar, Pasar Gaplok, Jalan Kalibaru Timur, Jalan Bungur",
  "Cempaka Putih Timur":
    "RS Islam Cempaka Putih, RSIJ Cempaka Putih, Jalan Cempaka Putih Tengah, Kampus YARSI, Universitas YARSI, Jalan Cempaka Putih Raya, Halte Cempaka Timur",
  "Cempaka Putih Barat":
    "Jalan Cempaka Putih Barat, Jalan Rawa Selatan, Jalan Mardani Raya, Jalan Percetakan Negara 2",
  Rawasari:
    "Jalan Rawasari, Pasar Rawasari, Jalan Percetakan Negara, Apartemen Green Pramuka, Green Pramuka, Jalan Rawasari Selatan",
  Menteng:
    "Taman Menteng, Taman Suropati, Masjid Sunda Kelapa, Jalan HOS Cokroaminoto, Jalan Teuku Umar, Bundaran HI, Plaza Indonesia, Jalan Imam Bonjol, Jalan Sutan Syahrir, Stasiun Sudirman, Dukuh Atas, Jalan Latuharhary, Jalan Madiun, Terowongan Kendal, Jalan Diponegoro, Jalan Taman Suropati",
  Pegangsaan:
    "Tugu Proklamasi, Taman Proklamasi, Stasiun Cikini, Pasar Cikini, Megaria, Metropole, Jalan Proklamasi, Jalan Pegangsaan Timur, Jalan Pegangsaan Barat, Jalan Tambak, Jalan Matraman Dalam",
  Cikini:
    "Taman Ismail Marzuki, TIM Cikini, Jalan Cikini Raya, RS PGI Cikini, Jalan Raden Saleh, Jalan Cikini 2, Hotel Sofyan Cikini",
  Gondangdia:
    "Stasiun Gondangdia, Masjid Cut Mutia, Jalan Cut Mutia, Jalan Johar, Jalan Gondangdia Lama, Jalan RP Soeroso, Jalan Menteng Raya, Jalan Srikaya",
  "Kebon Sirih":
    "Sarinah, Jalan Sabang, Sabang, Jalan Haji Agus Salim, Jalan Jaksa, Jalan Kebon Sirih, Jalan Wahid Hasyim, Jalan KH Wahid Hasyim, Gedung DPRD DKI, MNC Tower",
  Gelora:
    "GBK, Gelora Bung Karno, Stadion GBK, Gedung DPR, Gedung DPR MPR, DPR RI, TVRI, Stasiun Palmerah, Jalan Gerbang Pemuda, Jalan Gelora, FX Sudirman, Senayan Park, Manggala Wanabakti, Jalan Tentara Pelajar",
  "Bendungan Hilir":
    "Benhil, Pasar Benhil, RSUD Mintohardjo, Jalan Bendungan Hilir, Jalan Danau Toba, Halte Benhil, Stasiun MRT Bendungan Hilir, Jalan Penjernihan, Pejompongan, Jalan Pejompongan Raya, Jalan Danau Tondano",
  "Karet Tengsin":
    "TPU Karet Bivak, Karet Bivak, Stasiun Karet, Jalan Karet Pasar Baru, City Walk Sudirman, Jalan KH Mas Mansyur, Rusun Karet Tengsin, Jalan Karet Pasar Baru Barat",
  Petamburan:
    "Jalan Petamburan, Jalan KS Tubun, Museum Tekstil, RS Pelni, Jalan Aipda KS Tubun, Rusun Petamburan, TPU Petamburan, Jalan Petamburan 3",
  "Kebon Melati":
    "Thamrin City, Jalan Kebon Melati, Waduk Melati, Jalan Teluk Betung, Grand Indonesia, Jalan Lontar, Menara BCA",
  "Kebon Kacang": "Jalan Kebon Kacang, Rusun Kebon Kacang, Jalan Kebon Kacang Raya, Jalan Thamrin",
  "Kampung Bali":
    "Pasar Tanah Abang, Blok A Tanah Abang, Blok G Tanah Abang, Blok F Tanah Abang, Stasiun Tanah Abang, Jalan Jatibaru, Jati Baru Raya, Jalan Jatibunder, Jembatan Tinggi, Jalan Fachrudin, Jalan Fachrudin Tanah Abang, Skybridge Tanah Abang",
  "Johar Baru": "Pasar Johar Baru, Jalan Percetakan Negara, Jalan Johar Baru, Jalan Mardani, RSUD Johar Baru",
  "Kampung Rawa": "Jalan Kampung Rawa, Jalan Rawa Selatan, Jalan Rawa Tengah",
  Galur: "Jalan Galur, Jalan Letjen Suprapto, Pasar Galur, Jalan Kampung Rawa Sawah",
  "Tanah Tinggi":
    "Jalan Tanah Tinggi, Jalan Kramat Pulo Gundul, Stasiun Gang Sentiong, Jalan Baladewa, Poncol Senen",
  Penjaringan:
    "Muara Baru, Pelabuhan Muara Baru, Luar Batang, Pasar Ikan, Museum Bahari, Sunda Kelapa, Pelabuhan Sunda Kelapa, Waduk Pluit, Rusun Muara Baru, Jalan Gedong Panjang, Kampung Akuarium, Jalan Tanah Pasir",
  "Kamal Muara": "PIK 2, Pantai Indah Kapuk 2, Jalan Kapuk Kamal, Pasar Ikan Kamal Muara, Jalan Kamal Muara",
  "Kapuk Muara":
    "PIK, Pantai Indah Kapuk, PIK Avenue, Jalan Kapuk Muara, Taman Wisata Mangrove, RS PIK, Jalan Pantai Indah Utara, Jalan Kapuk Utara",
  Pejagalan:
    "Kalijodo, RTH Kalijodo, RPTRA Kalijodo, Teluk Gong, Jalan Teluk Gong, Jalan Bandengan Utara, Jalan Bidara Raya, Jalan Jembatan Tiga",
  Pluit:
    "Pluit Village, Muara Karang, Muara Angke, Emporium Pluit, Pelabuhan Muara Angke, RS Pluit, Jalan Pluit Raya, Baywalk, Jalan Pluit Selatan, PLTU Muara Karang, Jalan Muara Karang Raya, RSUD Atma Jaya",
  "Tanjung Priok":
    "Pelabuhan Tanjung Priok, Stasiun Tanjung Priok, Terminal Tanjung Priok, Jalan Enggano, Jalan RE Martadinata, RS Port Medical",
  "Sunter Jaya":
    "Jalan Sunter Jaya, Jalan Agung Utara, Jalan Bisma, Jalan Sunter Muara, Danau Sunter Selatan",
  "Sunter Agung":
    "Danau Sunter, Jalan Danau Sunter Utara, Jalan Danau Sunter Selatan, RS Royal Progress, Sunter Mall, Jalan Danau Agung, Jalan Sunter Agung Utara, Sunter Podomoro, Sunter Muara",
  Papanggo: "JIS, Jakarta International Stadium, Stadion JIS, Taman BMW, Jalan Papanggo, Danau Cincin",
  "Sungai Bambu": "Jalan Sungai Bambu, RSUD Tanjung Priok, Jalan Ganggeng",
  "Kebon Bawang":
    "Kantor Wali Kota Jakarta Utara, Jalan Yos Sudarso Priok, Jalan Kebon Bawang, Samsat Jakarta Utara, Islamic Jakarta Utara",
  Warakas: "Jalan Warakas, Pasar Warakas, Jalan Warakas 1, Jalan Warakas Raya, Jalan Warakas 6",
  Koja: "RSUD Koja, Pasar Koja, Koja Trade Mall, Jalan Deli, Jalan Jampea, Makam Mbah Priok",
  "Tugu Utara":
    "Islamic Center Koja, Jakarta Islamic Centre, Jakarta Islamic Center, Jalan Kramat Jaya, Kramat Tunggak, Jalan Mahoni, Jalan Bhayangkara Koja",
  "Tugu Selatan": "Jalan Raya Tugu, Gereja Tugu, Jalan Plumpang Semper, Kampung Tugu, Jalan Mindi",
  Lagoa: "Jalan Lagoa, Pasar Lagoa, Jalan Menteng Koja, Jalan Lagoa Terusan, Jalan Kramat Jaya Lagoa",
  "Rawa Badak Utara": "Pasar Sindang, Jalan Rawa Badak, Jalan Anggrek Koja, Jalan Cempaka Koja, Walang Koja",
  "Rawa Badak Selatan":
    "Depo Pertamina Plumpang, Plumpang, Jalan Tanah Merah, Tanah Merah Plumpang, Jalan Alur Laut, Walang Permai",
  Cilincing:
    "Pelabuhan Cilincing, Krematorium Cilincing, Jalan Sungai Landak, Pasar Cilincing, Jalan Cilincing Raya, Jalan Cakung Cilincing",
  Sukapura: "KBN Cakung, Jalan Tipar Cakung, Jalan Arteri Marunda, Jalan Gudang Air",
  Marunda:
    "Rusun Marunda, Rusunawa Marunda, Rumah Si Pitung, KBN Marunda, Pantai Marunda, STIP Marunda, Jalan Marunda Makmur",
  Kalibaru: "Jalan Kalibaru, Jalan Kalibaru Timur Cilincing, Pasar Kalibaru, Jalan Baru Cilincing",
  "Semper Timur": "TPU Budi Dharma, Jalan Kebantenan, TPU Semper, Jalan Rorotan Semper",
  "Semper Barat":
    "Pasar Ular, Jalan Pepaya Semper, Jalan Tipar Timur, RSUD Cilincing, Jalan Madya Kebantenan",
  Rorotan: "TPU Rorotan, Jalan Rorotan, RDF Rorotan, Rusun Rorotan",
  "Pademangan Timur": "Jalan Pademangan Timur, Pasar Pademangan, Jalan Pademangan 2 Gang, Jalan Hidup Baru",
  "Pademangan Barat":
    "Jalan Budi Mulia, WTC Mangga Dua, Jalan Gunung Sahari Raya, Jalan Ampera Pademangan, Jalan Hidup Baru, Jalan Lodan, Rusun Pademangan",
  Ancol:
    "Dufan, Dunia Fantasi, Ancol Taman Impian, Stasiun Ancol, Pantai Ancol, Sea World, Jalan Lodan Raya, Kampung Bandan, Stasiun Kampung Bandan, Jalan Parang Tritis",
  "Kelapa Gading Timur":
    "MKG, Mall Kelapa Gading, Mal Kelapa Gading, La Piazza, Jalan Boulevard Raya, Jalan Boulevard Raya Kelapa Gading, Pasar Mandiri, Jalan Kelapa Nias, RS Gading Pluit, Jalan Boulevard Barat",
  "Kelapa Gading Barat":
    "Mall of Indonesia, MOI, Jalan Yos Sudarso Kelapa Gading, RS Mitra Keluarga Kelapa Gading, Jalan Gading Kirana, Jalan Bukit Gading Raya, Artha Gading, Mall Artha Gading, Jalan Boulevard Artha Gading, Kodamar, Gading Nias",
  "Pegangsaan Dua":
    "Jalan Pegangsaan Dua, Stasiun LRT Pegangsaan Dua, LRT Pegangsaan Dua, Jalan Kelapa Hybrida, Rawa Indah, Apartemen Gading Nias, Depo LRT Kelapa Gading, Jalan Pegangsaan 2",
  "Pulau Panggang": "Pulau Pramuka, Pulau Karya, RSUD Kepulauan Seribu, Kantor Bupati Kepulauan Seribu",
  "Pulau Kelapa": "Pulau Kelapa Dua, Pulau Kaliage",
  "Pulau Harapan": "Pulau Sebira, Dermaga Pulau Harapan, Pulau Sabira",
  "Pulau Untung Jawa": "Pulau Rambut, Pantai Sakura, Pulau Onrust",
  "Pulau Tidung": "Jembatan Cinta, Pulau Payung, Pulau Tidung Kecil",
  "Pulau Pari": "Pulau Lancang, Pantai Pasir Perawan, Pulau Bokor",
};
