/** Streets and things that people of Jakarta Timur find their way by, by kelurahan. */
export const east: Record<string, string> = {
  "Pisangan Baru":
    "Jalan Pisangan Baru, Jalan Pisangan Baru Tengah, Jalan Matraman Raya Pisangan, Jalan Pisangan Baru Utara, Pasar Ciplak, Jalan Pisangan Baru Timur",
  "Utan Kayu Utara":
    "Jalan Utan Kayu, Jalan Utan Kayu Raya, Komunitas Utan Kayu, Jalan Kayu Manis Timur, Pasar Utan Kayu, Jalan Pramuka Raya, Jalan Galur Sari",
  "Utan Kayu Selatan":
    "Jalan Kemuning Utan Kayu, Jalan Pisangan Lama, Jalan Nanas, Jalan Galur Sari Timur, Jalan Pisangan Lama 1, Jalan Waru, Jalan Kelapa Sawit",
  "Kayu Manis":
    "Jalan Kayu Manis, Pasar Pramuka, Jalan Pramuka, Jalan Kayu Manis Barat, Jalan Pramuka Jati, Jalan Kayu Manis 8, Jalan Kayu Manis 4",
  Palmeriam:
    "Jalan Palmeriam, Jalan Matraman Raya, Halte Pal Putih, Jalan Kesatrian, Pasar Palmeriam, Jalan Slamet Riyadi Matraman, Jalan Kayu Manis 1",
  "Kebon Manggis":
    "Berlan, Komplek Berlan, Gramedia Matraman, Jalan Slamet Riyadi, Jalan Ksatrian, Stasiun Matraman, Jalan Matraman, Jalan Matraman Raya",
  "Pulo Gadung":
    "Jalan Raya Pulogadung, Pasar Pulogadung, Jalan Raya Bekasi, Jalan Pemuda Pulogadung, Kawasan Industri Pulogadung Barat, Jalan Pulo Asem, Jalan Pulo Asem Utara, Jalan Raya Bekasi Timur, Jalan Kayu Putih Selatan",
  "Pisangan Timur":
    "Jalan Pisangan Lama Tengah, Jalan Bekasi Timur, Jalan Cipinang Kebembem, Jalan Pisangan Timur, Lapas Cipinang, Jalan Bekasi Timur Raya, Pasar Cipinang Kebembem, LP Cipinang, Pasar Enjo, Jalan Pisangan Lama Raya",
  Cipinang:
    "Pasar Induk Beras Cipinang, PIBC, Jalan Cipinang Pulo Maja, Jalan Cipinang Baru Raya, Jalan Cipinang Kebembem Timur, Pasar Induk Cipinang, Jalan Cipinang Baru, Jalan Cipinang Bunder, Jalan Wijaya Pisangan",
  "Jatinegara Kaum":
    "Jalan Jatinegara Kaum, Masjid Pangeran Jayakarta, Makam Pangeran Jayakarta, Jalan TB Badaruddin, Jalan Raya Bekasi Timur Klender, Pasar Kaum, Rusun Jatinegara Kaum",
  Rawamangun:
    "Terminal Rawamangun, UNJ, Kampus UNJ, Universitas Negeri Jakarta, Arion, Arion Mall, Arion Plaza, Velodrome, Velodrome Rawamangun, RS Persahabatan Rawamangun, Jalan Balai Pustaka, Jalan Pemuda, Jalan Rawamangun Muka, Golf Rawamangun, Jalan Sunan Giri, Jalan Paus, Tip Top Rawamangun, Jalan Daksinapati",
  "Kayu Putih":
    "Jalan Kayu Putih, Pacuan Kuda Pulomas, Pulomas, Pulo Mas, Jalan Pulomas, Arena Pacuan Kuda, Jalan Pulo Mas Raya, RS Columbia Asia Pulomas, Jalan Perintis Kemerdekaan, Asmi, Kampus ASMI, Jalan Kayu Putih Raya, Equestrian Park Pulomas",
  Jati: "RS Persahabatan, Jalan Persahabatan, Jalan Jati Barat, Jalan Balap Sepeda, Jalan Perserikatan, Jalan Mundu, Jalan Jati Rawamangun, Jalan Layur, Sunrise Garden, Jalan Persahabatan Raya",
  "Kampung Melayu":
    "Terminal Kampung Melayu, Jalan Jatinegara Barat, Kampung Pulo, Jalan Kebon Pala, RS Hermina Jatinegara, Rusun Jatinegara Barat, Kebon Pala Jatinegara, Halte Kampung Melayu",
  "Bidara Cina":
    "Jalan Otista, Jalan Otto Iskandardinata, Gelanggang Remaja Otista, Jalan MT Haryono Bidara Cina, Jalan Sensus, STIS, Jalan Tanjung Lengkong, Jalan Otista 3, RS Premier Jatinegara Bidara Cina, Jalan Otista Raya",
  "Bali Mester":
    "Pasar Jatinegara, Pasar Mester, Stasiun Jatinegara Bali Mester, Jalan Matraman Raya Jatinegara, Vihara Amurva Bhumi, Pasar Mester Jatinegara, Jatinegara Trade Center, Jalan Pasar Utara, Jalan Jatinegara Timur",
  "Rawa Bunga":
    "Stasiun Jatinegara, Pasar Gembrong, Pasar Batu Akik Rawa Bening, Rawa Bening, Jalan Bekasi Barat, Jalan Bekasi Barat Raya, Pasar Rawa Bening, City Plaza Jatinegara, RS Premier Jatinegara, Jalan Jatinegara Timur, Jalan Basuki Rahmat Gembrong, Balai Pelestarian Rawa Bunga",
  "Cipinang Cempedak":
    "Jalan Cipinang Cempedak, Jalan Otista Raya, RS UKI Cipinang, Jalan DI Panjaitan, Jalan Cipinang Cempedak 4, Jalan Permata Polonia, Kebon Nanas, Pasar Kebon Nanas, Halte Cawang UKI Otista, Bukopin Cawang, Wisma Waskita",
  "Cipinang Muara":
    "Jalan Cipinang Muara, Jalan Cipinang Muara Raya, Jalan Kolonel Sugiono, Jalan Cipinang Muara 1, Jalan Inspeksi Kalimalang Cipinang Muara, Pasar Cipinang Muara, Jalan Cipinang Muara 3, Jalan Jenderal RS Soekanto Cipinang",
  "Cipinang Besar Selatan":
    "Pasar Gembrong Lama, Jalan Cipinang Jaya, Jalan Kebon Nanas Selatan, Rusun Cipinang Besar Selatan, Jalan Basuki Rachmat, TPU Kober, Jalan Panca Warga, TPU Kebon Nanas, Rusunawa Cipinang Besar Selatan, Jalan Cipinang Jaya Raya, CBS, Prumpung Selatan",
  "Cipinang Besar Utara":
    "Prumpung, Jalan Jenderal Basuki Rachmat, Pasar Ikan Hias Jatinegara, Rusun Cipinang Besar Utara, Rutan Cipinang, CBU, Pasar Prumpung, Mall Bassura, Bassura City, Basura City, Jalan Basuki Rahmat, Stasiun Cipinang, Jalan Ipn",
  Kramatjati:
    "Pasar Kramat Jati, Pasar Induk Kramat Jati, Jalan Raya Bogor Kramat Jati, Pasar Induk, PIKJ, Ramayana Kramat Jati, RS Polri, RS Polri Kramat Jati, RS Bhayangkara Polri, Jalan Kerja Bakti, Jalan Raya Inpres",
  Tengah:
    "Jalan Raya Tengah, Jalan Kampung Tengah, Hek, Pasar Hek, Jalan Raya Bogor Hek, Jalan Inpres Kampung Tengah, Masjid At Tin, At Tin, Jalan Batu Ampar Kampung Tengah, Kampung Tengah",
  Dukuh: "Jalan Dukuh, Jalan Dukuh 5, Jalan Raya Pondok Gede Dukuh, Tamini Square Dukuh, Jalan Dukuh 3",
  "Batu Ampar":
    "Condet, Jalan Raya Condet, Jalan Condet Raya, Jalan Batu Ampar, Jalan Batu Ampar 3, Jalan Batu Ampar 1, RS Budhi Jaya Condet, Jalan Gardu",
  Balekambang:
    "Condet, Jalan Condet Raya, Jalan Raya Condet, Condet Balekambang, Jalan Gardu, Cagar Buah Condet, Jalan Eretan Balekambang, Jalan SMA 93, Jalan Kayu Manis Condet",
  Cililitan:
    "PGC, Pusat Grosir Cililitan, Terminal Cililitan, Jalan Dewi Sartika, Jalan Mayjen Sutoyo, BKN Cililitan, Jalan Cililitan Kecil, Jalan Cililitan Besar, RSUD Budhi Asih, Cililitan Kecil, Jalan Raya Kalibata Cililitan",
  Cawang:
    "UKI, UKI Cawang, RS UKI, RSUD Budhi Asih, Halte BNN, BNN, Jalan Dewi Sartika, Jalan MT Haryono, Halte Cawang UKI, Cawang UKI, Cawang Kompor, Carrefour Cawang, Jalan Cawang Baru, RS Budhi Asih, Universitas Kristen Indonesia, Jalan Cawang 3",
  Gedong:
    "Pasar Rebo Gedong, Jalan TB Simatupang Gedong, Jalan Condet Gedong, Graha Cijantung, Rindam Jaya, Universitas Indraprasta, Unindra, Unindra Gedong, Jalan Nangka Gedong, Jalan Raya Condet Gedong",
  Baru: "Jalan Lapan, Kelurahan Baru Cijantung, LAPAN Pekayon, Jalan Gongseng Baru, Jalan Pertengahan, Jalan Raya Bogor KM 23, Jalan H Taiman Cijantung",
  Cijantung:
    "Mal Cijantung, Mall Cijantung, Kopassus, Markas Kopassus, Komplek Kopassus, RSUD Pasar Rebo, RS Tugu Ibu Cijantung, Jalan Pendidikan Cijantung, Jalan RA Fadillah, Jalan Gongseng Raya, Jalan Raya Bogor, Gongseng, Jalan Pertengahan, RS Pasar Rebo",
  Kalisari:
    "Jalan Kalisari, Jalan Kalisari Raya, Jalan Raya Kalisari, Pasar Kalisari, Jalan Lapan Kalisari, Jalan Kalisari Lapan, Jalan RA Fadillah, Kalisari Lapan",
  Pekayon:
    "Jalan Pekayon, Jalan Lapan 1, Gandaria Pekayon, Jalan Raya Bogor Gandaria, Jalan Pekayon Raya, Jalan Gandaria Pekayon, Jalan Raya Bogor, Kampung Gandaria Pekayon, Lapan Pekayon",
  Jatinegara:
    "Kawasan Industri Pulogadung, Jalan Rawa Terate Jatinegara, PIK Pulogadung, Jalan Raya Bekasi KM 18, Jalan Rawa Bali, Kampung Pedaengan, Jalan Rawa Sumur, JIEP, Jalan Pulo Jahe, Jalan Pulokambing, Pulo Kambing, Jalan Tipar",
  "Rawa Terate":
    "Jalan Rawa Terate, Kampung Rawa Terate, Terminal Pulo Gadung, Terminal Pulogadung, Jalan Pulo Buaran, Rawa Badung, Jalan Raya Bekasi",
  Penggilingan:
    "PIK Penggilingan, Rusun Penggilingan, Kantor Wali Kota Jakarta Timur, Pasar Perumnas Penggilingan, Aneka Elok, Taman Elok, Jalan Raya Penggilingan, Jalan Penggilingan, Rusunawa Penggilingan, Pusat Industri Kecil, Jalan Dr Sumarno, Rusunawa Pinus Elok, Pinus Elok, Jalan Komarudin Penggilingan, Rusun Pinus Elok, Walikota Jakarta Timur",
  "Cakung Timur":
    "JGC, Jakarta Garden City, AEON JGC, AEON Mall JGC, Jalan Cakung Timur, Stasiun Cakung, Rusun Albo, Kandang Sampi, Kayu Tinggi, Jalan Kayu Tinggi, IKEA JGC, Jalan Raya Bekasi KM 23",
  "Pulo Gebang":
    "Terminal Pulo Gebang, Terminal Pulogebang, Rusun Pulo Gebang, Jalan Pulo Gebang, Rusunawa Pulo Gebang, Jalan Pulogebang Raya, Jalan Pulo Gebang Raya, Jalan Raya Pulo Gebang, Jalan Rawa Kuning, Rawa Kuning, Jalan Dr Sumarno, Kampung Jembatan, Rusun Komarudin, Jalan Dr KRT Radjiman Widyodiningrat Pulogebang",
  "Ujung Menteng":
    "Jalan Ujung Menteng, Harapan Baru Ujung Menteng, Metland Menteng, Menteng Metropolitan, Jalan Raya Bekasi KM 25, Metland Ujung Menteng, Jalan Kelurahan Ujung Menteng",
  "Cakung Barat":
    "Tipar Cakung, Rusun Tipar Cakung, Rusun Cakung Barat, Jalan Tipar Cakung, Jalan Cakung Barat, Rusun Komarudin, Jalan Komarudin, Kampung Baru Cakung, Pasar Cakung, Jalan Cakung Cilincing",
  "Duren Sawit":
    "Jalan Duren Sawit, Jalan Duren Sawit Raya, Buaran Plaza, Stasiun Buaran, RS Duren Sawit, RSKD Duren Sawit, Jalan Swadaya Duren Sawit, BKT Duren Sawit, Jalan Raden Inten, Taman Malaka, Jalan Baladewa Duren Sawit, Jalan Kolonel Sugiono",
  "Pondok Bambu":
    "Rutan Pondok Bambu, Jalan Pahlawan Revolusi, Pasar Pondok Bambu, Jalan Pondok Bambu Batas, Jalan Balai Rakyat, RS Harum, Jalan Raya Kalimalang, Jalan Inspeksi Kalimalang, Jalan Haji Dogol, Jalan H Dogol, Jalan Tarum Barat",
  Klender:
    "Stasiun Klender, Pasar Klender, Stasiun Klender Baru, Perumnas Klender, Jalan I Gusti Ngurah Rai, Jalan Bunga Rampai, RSI Pondok Kopi Klender, Rusun Klender, Jalan Teratai Putih, Jalan Dermaga, Jalan Dermaga Raya, Jalan Buluh Perindu, Mal Klender, Mall Citra Klender, Jalan Pertanian Klender",
  "Pondok Kelapa":
    "Jalan Raya Pondok Kelapa, Jalan Pondok Kelapa, Jalan Kalimalang, Jalan Raya Kalimalang, BKT Pondok Kelapa, Billymoon, Bilymoon, Komplek Billy Moon, Jalan Pondok Kelapa Raya, Universitas Darma Persada, Unsada, Lampiri, Jalan Lampiri, Taman Curug, Jalan H Naman, Jalan Haji Naman, Transito, Kodau Lampiri",
  "Malaka Sari":
    "Jalan Malaka Raya, Perumnas Klender Malaka, Jalan Bunga Rampai Malaka Sari, Jalan Dermaga Malaka Sari, Jalan Teratai Putih Raya, Pasar Perumnas Klender, Jalan Malaka Sari",
  "Malaka Jaya":
    "Jalan Malaka Jaya, Jalan Nusa Indah, Jalan Nusa Indah Raya, Jalan Kamboja Malaka, Jalan Bunga Rampai Raya, Masjid Al Huda Malaka Jaya, Jalan Malaka Merah, Jalan Malaka Baru, Jalan Delima Malaka",
  "Pondok Kopi":
    "RS Islam Pondok Kopi, RSIJ Pondok Kopi, Jalan Pondok Kopi Raya, Jalan Raya Pondok Kopi, Jalan Robusta, Jalan Arabika, Jalan Robusta Raya, Jalan Pondok Kopi",
  Makasar:
    "Jalan Pusdiklat Depnaker, Jalan Kerja Bakti Makasar, Jalan Raya Pondok Gede Makasar, Jalan Squadron Makasar, Pusdiklat Makasar, Jalan Pondok Gede Raya, Kodam Jaya, Kantor Kecamatan Makasar",
  Pinangranti:
    "Terminal Pinang Ranti, Asrama Haji Pondok Gede, Asrama Haji, Jalan Raya Pondok Gede, Jalan Pondok Gede Raya, Halte Pinang Ranti, Tamini Square, RS Haji, RS Haji Jakarta, Jalan Pinang Ranti, Tamini, Jalan Manunggal Pinang Ranti",
  "Kebon Pala":
    "Jalan Kebon Pala Makasar, Jalan Halim, Jalan Jengki, Jalan Squadron, Cawang Halim, Jalan Pusdiklat, Jalan Kebon Pala 1 Makasar, Jalan Jengki Cipinang Asem, Cipinang Asem",
  "Halim Perdana Kusuma":
    "Bandara Halim, Bandara Halim Perdanakusuma, Stasiun Halim, Stasiun Kereta Cepat Halim, Halim Perdanakusuma, Whoosh Halim, Komplek Trikora Halim, Komplek TNI AU Halim, Halim PK, Unsurya, Halim, Jalan Trikora",
  "Cipinang Melayu":
    "Universitas Borobudur, Jalan Cipinang Melayu, Jalan Raya Kalimalang, Perumahan Cipinang Indah, Jalan Kalimalang, Kali Sunter Cipinang Melayu, Jalan Inspeksi Saluran Kalimalang, Jalan Jatiwaringin Cipinang Melayu, Jalan Pangkalan Jati Cipinang Melayu, Pangkalan Jati Kalimalang",
  Ciracas:
    "Jalan Raya Ciracas, Pasar Ciracas, Jalan Penganten Ali, Jalan Ciracas, Jalan Ciracas Raya, Jalan PKP Ciracas, Jalan Raya Bogor KM 25, GOR Ciracas, RSUD Ciracas, Kantor Kecamatan Ciracas, Jalan Lapangan Tembak",
  Cibubur:
    "Buperta Cibubur, Bumi Perkemahan Cibubur, Cibubur Junction, Jalan Lapangan Tembak, Jalan Lapangan Tembak Cibubur, Wiladatika, Jalan Jambore, Jalan Jambore Raya, Pasar Cibubur, Jalan Raya Cibubur, Arundina, Jalan Alternatif Cibubur, Jalan Lapangan Tembak Raya",
  "Kelapa Dua Wetan":
    "Jalan PKP, Jalan Raya PKP, PKP Kelapa Dua Wetan, PKP Jakarta Islamic School, Jalan Kelapa Dua Wetan, Jalan Raya Kelapa Dua Wetan, Jalan Raya Kelapa Dua Wetan Ciracas",
  Susukan:
    "Jalan Raya Susukan, Jalan Raya Bogor Susukan, Pasar Rebo Flyover, Flyover Pasar Rebo, Jalan Centex, Jalan Raya Centex, Jalan Bungur Susukan, RS Harapan Bunda, RS Harapan Bunda Ciracas, Jalan H Baping, Jalan Haji Baping, Tanah Merdeka Susukan",
  Rambutan:
    "Terminal Kampung Rambutan, Kampung Rambutan, Jalan Kampung Rambutan, Jalan TB Simatupang Rambutan, Pasar Induk Rambutan, Jalan Tanah Merdeka, Jalan Pulo Rambutan, Terminal Rambutan",
  Cipayung:
    "RSUD Cipayung, Jalan Raya Cipayung, Jalan Cipayung Raya, Jalan Raya Setu Cipayung, Jalan Bina Marga, Jalan Gempol, Jalan Raya Gempol, Jalan Cipayung",
  Cilangkap:
    "Mabes TNI, Markas Besar TNI, Jalan Raya Cilangkap, Mabes TNI Cilangkap, Jalan Mabes Hankam, Jalan Raya Mabes Hankam, Jalan Mabes TNI, Babek TNI, Jalan Cilangkap Raya",
  "Pondok Ranggon":
    "TPU Pondok Ranggon, Pondok Rangon, TPU Pondok Rangon, Jalan Raya Pondok Ranggon, Hutan Kota Pondok Ranggon, Jalan Harapan Raya Pondok Ranggon, Jalan Pondok Ranggon",
  Munjul:
    "Jalan Raya Munjul, Jalan Munjul, Munjul Cipayung, Pasar Munjul, Jalan Buni, Apartemen Munjul, Jalan Raya Hankam Munjul, Rusun DP Nol Munjul",
  Setu: "Jalan Raya Setu, Kantor Kelurahan Setu, Jalan Raya Setu Cipayung, Jalan Setu, Situ Cilangkap, Jalan Swadaya Setu, Jalan Setu Indah",
  "Bambu Apus":
    "Rutan Bambu Apus, Panti Bina Daksa, Jalan Bambu Apus, Panti Sosial Bambu Apus, Jalan Raya Bambu Apus, Jalan Bambu Hitam, Jalan Raya Mabes Hankam, Rusunawa Bambu Apus, Jalan Mini",
  "Lubang Buaya":
    "Monumen Pancasila Sakti, Jalan Raya Lubang Buaya, Jalan Monumen Pancasila, Jalan Pondok Gede Lubang Buaya, Jalan Rawa Binong, Jalan Al Baidho, Lobang Buaya, SPN Lubang Buaya, Jalan Masjid Al Umar",
  Ceger:
    "TMII, Taman Mini, Taman Mini Indonesia Indah, Taman Mini TMII, Jalan Raya Ceger, Jalan Raya Taman Mini, Museum Purna Bhakti, Jalan Ceger, Jalan Taman Mini, Jalan Taman Mini Raya, Pintu 3 TMII, Jalan SMEA 6",
};
