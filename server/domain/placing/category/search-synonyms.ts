/** By code as in the seed: words of every day, slang and English to search by, besides those that the guess knows. */
const lines = `
jalan: jalan bolong, jalan retak, jalan licin, permukaan jalan, tambal jalan, hole in road, damaged road, broken road, road surface, asphalt, sinkhole
trotoar: trotoar pecah, trotoar berlubang, ubin trotoar, keramik trotoar, tempat jalan kaki, jalur difabel, jalur tunanetra, footpath, broken pavement, cracked sidewalk, walkway, tactile paving
tutup-saluran: tutup selokan, penutup got, besi got, tutup gorong gorong, got terbuka, lubang got, tutup beton, manhole cover, open drain, missing drain cover, grate, drain lid
jpo-dan-atau-halte: jembatan penyebrangan orang, tangga penyeberangan, lift jpo, atap halte, tempat tunggu bus, halte rusak, overpass, pedestrian bridge, pedestrian overpass, foot bridge, bus stop, bus shelter
penerangan-jalan-umum: lampu gang, lampu redup, lampu kedip, lampu rusak, jalan gelap, tiang lampu, minta lampu, street lamp, street light out, lamp post, dark street, dark road, light off, lights not working
jembatan: jembatan ambruk, jembatan roboh, jembatan putus, jembatan bolong, jembatan goyang, jembatan kayu, jembatan kali, pagar jembatan, railing jembatan, bridge broken, bridge railing, bridge collapse
kabel-semrawut: kabel kusut, kabel rendah, kabel nyangkut, kabel melintang, kabel kendor, tiang roboh, tiang kabel, wires, hanging wire, hanging cable, dangling wire, low cable, tangled wire, messy cable, loose cable, leaning pole
galian: galian pipa, gali jalan, penggalian, lubang galian, lubang proyek, proyek jalan, proyek mangkrak, proyek belum selesai, tanah galian, roadworks, road work, digging, trench, construction work, unfinished project
marka-dan-kanstin: zebra cross, zebra crossing, garis jalan, cat jalan, marka pudar, trotoar kanstin, separator, barrier, movable concrete barrier, pembatas beton, paku jalan, garis putih, penyeberangan jalan, road marking, lane marking, kerb, curb, pedestrian crossing
underpass-dan-flyover: terowongan, jembatan layang, fly over, kolong tol, kolong jembatan, kolong flyover, simpang susun, tol layang, tunnel, elevated road, under the flyover
parkir-liar: mobil parkir, motor parkir, truk parkir, parkir nutup jalan, parkir depan rumah, halangi jalan, menutup gang, garasi, cabut pentil, parked car, car parked, blocking road, blocked driveway, double parking, parking on pavement, bad parking, car blocking
arus-lalu-lintas: lawan arus, melawan arah, u turn, lalin padat, jalan satu arah, contraflow, motor lewat trotoar, melanggar lampu merah, ganjil genap, rekayasa lalu lintas, traffic, congestion, wrong way, one way, gridlock, motorbike on pavement
terminal-bayangan: bus ngetem, travel gelap, naik turun penumpang, pool bus, agen bus, illegal terminal, bus waiting, illegal bus stop, shadow terminal, intercity bus
lampu-lalu-lintas: lampu hijau, lampu setopan, stopan, bangjo, apill, lampu perempatan, durasi lampu merah, pelican crossing, tombol penyeberangan, stoplight, red light, signal, traffic signal
rambu-lalu-lintas: rambu, rambu jalan, rambu roboh, plang jalan, papan nama jalan, petunjuk arah, rambu tertutup, rambu larangan, dilarang parkir, cermin cembung, road sign, street sign, traffic sign, sign missing, no parking sign, stop sign, mirror
juru-parkir-liar: kang parkir, preman parkir, uang parkir, tarif parkir, bayar parkir, karcis parkir, pungutan parkir, parkir mahal, parking attendant, parking fee, parking thug, parking extortion
jalur-sepeda: pesepeda, gowes, jalur gowes, pembatas jalur sepeda, parkir sepeda, bike, bike lane, bicycle, bicycle lane, cyclist, cycling, cycle path
polisi-tidur: polisi tidur tinggi, pita kejut, polisi tidur rusak, garis kejut, speed hump, speed trap, rumble strip, road hump, bump
pelayanan-perhubungan: dishub, diderek, mobil derek, kir, petugas perhubungan, uji kendaraan, tow, towing, towed, tow truck, vehicle inspection, transport officer
balap-liar: balapan liar, balap motor, balapan malam, trek trekan, kebut kebutan, ngebut, knalpot brong, knalpot racing, suara knalpot, drag, motor ngebut, street race, illegal racing, racing, drag race, loud exhaust, speeding motorbike
sampah: tempat sampah, tong sampah, sampah berserakan, sampah liar, sampah plastik, bau busuk, tempat pembuangan, nyampah, kotor, litter, waste, dump, dumping, illegal dumping, rubbish heap, bin, smelly rubbish, fly tipping
got-kotor: got bau, got tersumbat, comberan, parit, got penuh lumpur, got meluap, sedimen got, got dangkal, gutter, blocked gutter, clogged gutter, blocked drain, clogged drain, dirty drain, smelly drain, ditch
rumput-dan-ilalang: semak belukar, rumput liar, potong rumput, tanaman liar, babat rumput, grass, tall grass, long grass, overgrown, weeds, bushes, mow
coretan: dicoret, coret coret, coretan dinding, coretan tembok, pilox, pilok, mural, cat semprot, dicorat coret, vandal, vandalism, spray paint, tagging, scribble
pengangkutan-sampah: angkut sampah, sampah belum diangkut, sampah tidak diambil, tukang sampah, gerobak sampah, mobil sampah, jadwal sampah, petugas sampah, retribusi sampah, garbage truck, rubbish truck, garbage collection, bin collection, waste collection, not collected, uncollected rubbish, missed collection, bin men
sampah-sungai: kali kotor, sungai kotor, sampah ngambang, kali penuh sampah, buang sampah ke kali, sampah laut, sampah waduk, enceng gondok, river garbage, river trash, rubbish in river, trash in canal, floating rubbish, dirty river, water hyacinth
pembakaran-sampah: asap bakaran, bakar bakaran, bakar plastik, membakar sampah, asap sampah, burning, burn rubbish, burning trash, burning waste, burning garbage, trash fire, smoke
pencemaran-lingkungan: udara kotor, polusi udara, debu, cemar, tercemar, limbah cair, limbah kimia, bau pabrik, kualitas udara, asap hitam, air quality, waste water, factory waste, factory smoke, smell, bad smell, fumes, chemical, dust, polluted
toilet-umum: wc, kamar mandi umum, toilet rusak, bau pesing, mck, toilet mampet, restroom, bathroom, dirty toilet, lavatory
ppsu: pasukan orange, petugas oren, penyapu jalan, tukang sapu, petugas kebersihan malas, nyapu, sweeper, street cleaner, street sweeper, orange army, cleaning crew
puing: buang puing, bekas bangunan, sisa bangunan, sisa bongkaran, bongkaran rumah, tumpukan tanah, tumpukan batu, material bangunan, pasir di jalan, bekas kasur, sofa bekas, debris, building debris, construction waste, pile of soil, building material, old furniture
banjir: jalan tergenang, air masuk rumah, air menggenang, air setinggi, kerendam, air meluap, banjir bandang, hujan banjir, selutut, ngegenang, puddle, standing water, waterlogged, water in house, water rising, inundated
saluran-air-kali-sungai: saluran, saluran air, gorong gorong, drainase, saluran tersumbat, kali meluap, sungai meluap, pengerukan, kali mampet, pendangkalan, kanal, sodetan, sedimentasi, drain, drainage, culvert, river, canal, creek, dredging, dredge, river overflow, blocked culvert, blocked canal
pompa-air: pompa mati, pompa banjir, pompa mobile, pompa air rusak, mesin pompa, pintu air, pump, pump broken, pump house, flood pump, pump station, floodgate, sluice
turap: turap roboh, turap retak, tanggul bocor, dinding kali, bronjong, sheet pile, turap ambrol, tembok kali, dyke, levee, embankment, river wall, retaining wall
waduk-dan-situ: embung, waduk kotor, danau kotor, situ dangkal, waduk kering, reservoir, lake, pond, dam
sumur-resapan: lubang resapan, biopori, resapan air, sumur serapan, infiltration, soakaway, absorption well
rob: air pasang, laut pasang, pasang laut, banjir pesisir, tanggul laut, air laut naik, tide, high tide, sea water, seawater, coastal flood, tidal flooding, sea wall
limbah-domestik: septik tank, sepiteng, septiktank, sedot wc, sedot tinja, limbah rumah tangga, limbah dapur, air cucian, air sabun, ipal, buang air kotor, tinja meluber, sewage, sewer, sewerage, septic, cesspit, wastewater, sewage smell
pohon: pohon roboh, pohon keropos, pohon rimbun, potong pohon, tebang pohon, pangkas pohon, tumbang, dahan patah, ranting patah, topping, pohon mati, pohon kena kabel, fallen tree, tree fell, branch, tree branch, cut tree, prune, dead tree, leaning tree
taman: taman kota, taman kotor, tanaman mati, tidak terawat, lampu taman mati, taman gelap, park bench, dirty park, broken bench, garden, city park, plants dead
pemakaman: sewa makam, makam tumpang, biaya makam, ziarah, tukang gali kubur, makam penuh, pungutan makam, iptm, grave, graveyard, burial, funeral
rptra: ayunan, perosotan, prosotan, jungkat jungkit, taman bermain, tempat main anak, arena bermain, mainan anak, playground, swing, slide, play area, children park
hutan-kota: hutan, kebun kota, pepohonan, hutan mangrove, mangrove, bakau, woods, forest, city forest, woodland
penghijauan: minta pohon, bibit tanaman, bibit pohon, gersang, reboisasi, pohon baru, tanaman hias, kurang pohon, plant tree, seedlings, greening, more trees, need shade
air-mancur: air mancur mati, kolam, kolam taman, kolam air, bundaran, pool, water feature
jalur-hijau: median, taman median, pot tanaman, tanaman pinggir jalan, tanaman pembatas, taman tengah jalan, pulau jalan, vertical garden, green lane, median strip, road median, verge, roadside plants, planter
gangguan-ketenteraman-dan-ketertiban: tetangga berisik, suara keras, musik keras, suara bising, begal, jambret, copet, maling, pencurian, pencuri, rampok, perampokan, preman, premanisme, judi, perjudian, judi online, sabung ayam, togel, geng motor, nongkrong, petasan, mercon, orang mabuk, onar, gaduh, pemalakan, dipalak, mesum, prostitusi, hajatan, sound horeg, sound system, toa, klitih, berantem, brawl, fight, noise, noisy, loud, loud music, noisy neighbour, neighbor, party, robbery, robber, mugging, mugger, thief, theft, stolen, stealing, crime, gambling, thug, drunk, gang, firecrackers, prostitute
pkl-liar: jualan di trotoar, jualan di jalan, pedagang liar, kaki lima, warung liar, warung tenda, warung, dagang, tukang jualan, street vendor, vendor, hawker, street seller, food stall, stall, street food
reklame-spanduk: banner, tempelan, stiker, selebaran, pamflet, iklan, iklan liar, papan reklame, videotron, bendera, bendera partai, umbul umbul, sedot wc tempel, atribut kampanye, billboard, advert, ads, flag, sign board, flyer, campaign poster
pelanggaran-perda-pergub: melanggar, langgar, melanggar aturan, melanggar peraturan, perda, satpol pp, penegakan, aturan, peraturan daerah, bylaw, by law, regulation, breach of rule, violation, rule breaking
iklan-rokok: spanduk rokok, promosi rokok, baliho rokok, jual rokok, rokok ketengan, vape, cigarette, cigarette ad, cigarette advert, cigarette billboard, tobacco, tobacco ad
kawasan-dilarang-merokok: ngerokok, perokok, dilarang merokok, ktr, kawasan tanpa rokok, merokok sembarangan, rokok, puntung rokok, smoking, smoker, smoke cigarette, cigarette smoke
tempat-hiburan: diskotik, spa, pijat plus, kafe, kelab malam, tempat hiburan malam, dugem, hiburan malam, biliar, warnet, night club, nightclub, pub, massage parlour, disco, nightlife, billiard
minimarket: indomaret, alfamart, alfamidi, mini market, supermarket, toko, toko swalayan, grocery, shop, store
bangunan-liar: gubuk liar, rumah liar, lapak pemulung, kios liar, bangunan di atas kali, bangunan pinggir kali, bangunan semi permanen, permukiman kumuh, kumuh, hunian liar, shack, slum, squatter, illegal hut, illegal shack
pengamen-dan-parkir-paksa: ngamen, pengatur jalan, pengamen maksa, minta uang paksa, polisi cepek, ondel ondel, badut, tukang lap kaca, busker, busking, street singer, street musician, traffic beggar, forced money
minuman-keras: alkohol, minuman beralkohol, jual miras, warung miras, ciu, arak, tuak, oplosan, bir, anggur merah, pesta miras, mabuk miras, alcohol, liquor, selling alcohol, booze, beer, drinking
satwa-liar: kera, ular masuk, ular kobra, sanca, buaya, musang, binatang buas, hewan liar, burung, kelelawar, macan, lebah, snake, python, cobra, monkey, crocodile, monitor lizard, lizard, wild animal, wildlife, stray dog
hewan-peliharaan-dan-ternak: kucing liar, anjing gonggong, kotoran hewan, kandang, kandang ayam, ayam, kambing, sapi, bebek, unggas, digigit anjing, hewan kurban, steril kucing, tikus, got tikus, wabah tikus, kecoa, ulat, burung dara, dog, stray dog, dog bite, dog poo, cat, stray cat, barking, chicken, rooster, goat, cow, livestock, pet, animal, rat, rats, mouse, mice, vermin, cockroach
kebakaran-dan-penyelamatan: pemadam, pemadam kebakaran, api, kebakar, korsleting, sarang lebah, penyelamatan, evakuasi, kejebak, terjebak, kucing terjebak, cincin nyangkut, apar, fire, house fire, firefighter, fire brigade, fire truck, fire hydrant, wasp, wasps, hornet, bees, bee hive, rescue, trapped
orang-hilang: anak hilang, hilang dari rumah, kehilangan anggota keluarga, lansia hilang, orang tua hilang, pikun hilang, belum pulang, diculik, penculikan, missing child, lost child, lost person, kidnapped
narkoba: sabu, ganja, pil koplo, obat keras, ekstasi, nyabu, ngeganja, sinte, tembakau gorila, pemakai narkoba, drug, drugs, drug dealer, drug dealing, weed, cannabis, meth
tata-ruang-dan-bangunan: bangun rumah, izin bangunan, bangunan melanggar, garis sempadan, gsb, gsj, zonasi bangunan, renovasi, bangun tingkat, bangunan menutup jalan, tetangga bangun, alih fungsi, gudang di permukiman, building, illegal building, illegal construction, building permit, building without permit, zoning, construction, extension, renovation
rumah-susun: rusunami, unit rusun, penghuni rusun, sewa rusun, apartemen, flat, flats, social housing, apartment, council flat
fasilitas-sosial-fasilitas-umum: fasum fasos, balai rw, pos ronda, poskamling, pos satpam, portal, lapangan warga, gedung serbaguna, tempat ibadah, musala, masjid, public facility, community hall, community centre, public amenities, gate
aset-daerah: aset pemda, aset pemprov, tanah pemda, tanah pemprov, lahan kosong, lahan negara, lahan tidur, tanah negara, penyerobotan lahan pemda, bmd, city asset, city land, government land, public land, vacant land, city property
bangunan-berbahaya: gedung retak, mau roboh, mau ambruk, tembok roboh, tembok miring, bangunan miring, rumah kosong, gedung kosong, bangunan tua, bangunan rapuh, bangunan terbengkalai, tembok retak, unsafe building, collapsing building, collapsing wall, leaning wall, abandoned building, empty house, cracked building, derelict
pertanahan: sertifikat tanah, sengketa tanah, sengketa lahan, ptsl, bpn, mafia tanah, girik, batas tanah, ukur tanah, balik nama, penyerobotan tanah, pembebasan lahan, ganti rugi lahan, land title, land certificate, land dispute, land grab, deed, boundary
gedung-pemerintah: kantor pemerintah, kantor lurah, kantor lurah rusak, kantor camat rusak, kantor walikota, gedung dinas, kantor dinas, balai kota, gedung bocor, gedung kantor, government office, city hall, office building
cagar-budaya: bangunan bersejarah, gedung tua, gedung bersejarah, situs sejarah, patung, monumen, tugu, budaya, betawi, kesenian, historic, historic building, old building, monument, statue, culture
rumah-tidak-layak-huni: rumah reyot, rumah bocor, rumah rusak, rumah bilik, renovasi rumah, bantuan rumah, bantu rumah, atap roboh, gubuk reyot, unfit house, uninhabitable, house repair, bad housing, house falling apart
jaringan-listrik: listrik mati, mati listrik, pemadaman listrik, tegangan, voltase, korslet, meteran, token listrik, tiang listrik, gardu, trafo, gardu listrik, listrik turun, power cut, power out, power outage, blackout, no power, no electricity, electric, electric pole, transformer, electric wire, power line
jaringan-air-bersih: air ledeng, ledeng, palyja, aetra, pam jaya, air kecil, air tidak mengalir, air gak keluar, air bau, kran, air kotor, air minum, meteran air, tagihan air, pipa pecah, pipa pam, kekurangan air, water, tap water, water leak, leaking pipe, burst pipe, dirty water, water off, water bill, clean water
jaringan-komunikasi: internet, indihome, telkom, telkomsel, internet mati, sinyal, sinyal hilang, wifi rumah, telepon, kabel telepon, kabel optik, kabel wifi, tiang internet, tiang wifi, tiang provider, provider, fiber optik, internet down, no signal, bad signal, phone line, telephone, telephone pole, broadband, mobile network
jak-wifi: wifi, wifi umum, jakwifi mati, jak wifi lemot, wifi rw, internet gratis, wifi taman, hotspot, free wifi, free internet, wi fi
jaringan-gas: gas, bau gas, pgn, jargas, gas rumah, elpiji, lpg, tabung gas, gas melon, gas 3 kg, gas langka, gas leak, gas smell, smell of gas, gas pipe, gas cylinder
cctv: kamera cctv, kamera pengawas, kamera jalan, cctv mati, cctv rusak, pasang cctv, rekaman cctv, camera, security camera, surveillance, footage
aplikasi-jaki: aplikasi, jaki error, gak bisa login, tidak bisa masuk aplikasi, lupa kata sandi, laporan jaki, website, situs web, error aplikasi, app, jaki app, app error, app crash, website down
menara-telekomunikasi: tower, tower bts, menara bts, tower sinyal, tower telkomsel, pemancar, antena, radiasi, menara seluler, tower seluler, cell tower, phone mast, mast, mobile tower, transmitter
transportasi-publik: bus, bus kota, bus transjakarta, sopir busway, sopir bus, sopir jaklingko, supir, bus penuh, bus lama, nunggu bus, tj, jak lingko, rute bus, kartu uang elektronik, bus driver, bus late, crowded bus, bus route, angkutan
halte-transjakarta: halte tije, eskalator mati, tap in, gate halte, toilet halte, jembatan halte, antre halte, halte penuh, busway station, transjakarta stop, busway stop, escalator, station lift, station gate
pasar: pasar tradisional, pasar bau, los pasar, blok pasar, pd pasar jaya, retribusi pasar, sewa kios, lantai pasar, traditional market, dirty market, wet market, market stall, kiosk
kereta-dan-stasiun: kereta api, commuter line, commuterline, kai, palang pintu kereta, perlintasan sebidang, gerbong, peron, kereta telat, train, railway, station, level crossing, rail, rail crossing, platform
mrt-dan-lrt: moda raya terpadu, stasiun mrt, stasiun lrt, mrt jakarta, lrt jabodebek, lift mrt, eskalator mrt, subway, metro, light rail, underground
angkutan-umum: kopaja, mikrolet, sopir angkot, supir angkot, angkot ugal ugalan, ugal ugalan, angkutan kota, kwk, bemo, tarif angkot, minibus, share taxi, van driver, reckless driver, minibus driver
ojek-dan-taksi: ojek, ojek online, grab, gojek, maxim, gocar, taksi online, ojek pangkalan, opang, ojol mangkal, taksi gelap, driver online, argo, pangkalan ojek, becak, taxi, ride hailing, motorbike taxi, taxi driver, cab, motorcycle taxi
pelabuhan-dan-dermaga: perahu, kapal cepat, kapal pulau seribu, pulau seribu, muara angke, marina, kali adem, tiket kapal, nelayan, port, harbour, harbor, pier, jetty, boat, ferry, ship, thousand islands, dock
perdagangan: harga naik, harga mahal, mahal, sembako mahal, timbangan, penipuan, penjual curang, pedagang nakal, penimbunan, minyak goreng, minyakita, kedaluwarsa, barang palsu, konsumen, price, prices, expensive, price rise, price gouging, cheating seller, consumer, scales, expired goods, overpriced
pmks: ngemis, minta minta, tunawisma, gepeng, manusia silver, manusia gerobak, pemulung, gangguan jiwa, orang terlantar, lansia terlantar, peminta minta, tidur di jalan, anak terlantar, beggar, begging, homeless, rough sleeper, street child, street children, mentally ill, vagrant, scavenger
bantuan-sosial: bantuan, bansos belum cair, belum dapat bantuan, dtks, dtsen, bpnt, bst, kartu sembako, bantuan tunai, bantuan warga miskin, warga miskin, cek bansos, social aid, welfare, benefits, cash aid, poor family, food aid
bpjs: bpjs kesehatan, bpjs nonaktif, bpjs mati, bpjs tidak aktif, bpjs pbi, kis, kartu indonesia sehat, iuran bpjs, asuransi kesehatan, jaminan kesehatan, faskes, insurance, health card
puskesmas: pustu, antrean puskesmas, antri puskesmas, dokter puskesmas, pelayanan puskesmas, obat habis, klinik, bidan, rujukan, perawat, suster, clinic, health centre, health center, community health, nurse, doctor, medicine
rsud: rumah sakit penuh, rs, ugd, kamar penuh, rawat inap, pasien, ditolak rs, antrean rumah sakit, antre obat, dokter, operasi, hospital, emergency room, patient, hospital queue, ward, surgery
dbd: sarang nyamuk, banyak nyamuk, nyamuk banyak, malaria, chikungunya, jumantik, semprot nyamuk, pengasapan, dengue fever, mosquito, mosquitoes, larvae, mosquito spray
ambulans: mobil jenazah, ambulan telat, butuh ambulan, panggil ambulan, agd, gawat darurat, emergency, paramedic, hearse
kartu-lansia-dan-disabilitas: lansia, kartu lansia, kartu lansia jakarta, difabel, penyandang disabilitas, kartu disabilitas, kursi roda, orang tua, alat bantu, cacat, elderly, elderly card, disabled, disability, disability card, senior citizen, wheelchair, pensioner
kekerasan-perempuan-dan-anak: pelecehan seksual, kekerasan, kekerasan rumah tangga, kekerasan seksual, pemerkosaan, perkosa, pencabulan, cabul, suami mukul, istri dipukul, anak dipukul, dipukuli, dianiaya, perundungan, bully, penelantaran anak, catcalling, begal payudara, eksploitasi anak, domestic violence, abuse, child abuse, sexual harassment, harassment, rape, violence, beaten, husband hits, bullying, catcall
posyandu: kader posyandu, timbang bayi, balita, vaksin anak, vaksin bayi, gizi buruk, gizi, ibu hamil, vitamin a, baby, immunisation, immunization, vaccination, vaccine, toddler, malnutrition, pregnant, baby weighing
penyakit-menular: tuberkulosis, tb, corona, hepatitis, hiv, campak, cacar, difteri, flu, diare, leptospirosis, penularan, menular, disease, outbreak, infection, contagious, measles, tuberculosis, infectious
panti-sosial: panti asuhan, panti jompo, panti werdha, yayasan, anak yatim, yatim piatu, rumah singgah, rumah penampungan, nursing home, orphanage, shelter, orphan
kjp: kjp belum cair, dana kjp, kjp dicabut, kjp dihapus, pencairan kjp, bantuan sekolah, bantuan pendidikan, daftar kjp, school card, student aid, school grant
ppdb: zonasi sekolah, daftar sekolah, masuk sekolah, pendaftaran sekolah, jalur prestasi, jalur afirmasi, penerimaan siswa, masuk sma, masuk smp, titip siswa, pindah sekolah, school enrolment, enrolment, enroll, school registration, new student, school place
gedung-sekolah: sekolah bocor, kelas bocor, kelas rusak, atap sekolah, wc sekolah, toilet sekolah, ruang kelas, meja sekolah, bangku sekolah, sekolah roboh, sekolah banjir, classroom, school roof, school toilet, broken school
guru-dan-sekolah: kepsek, guru kasar, guru galak, uang sekolah, uang gedung, uang seragam, uang buku, study tour, ijazah, ijazah ditahan, wisuda, bullying sekolah, perundungan sekolah, siswa, murid, sekolah, kantin, mbg, teacher, headmaster, principal, school, school fee, school bullying, student, pupil, uniform
ketenagakerjaan: gaji, gaji tidak dibayar, ump, thr, lembur, lowongan, lowongan kerja, kerja, pengangguran, cari kerja, dipecat, perusahaan, kontrak kerja, pesangon, buruh, pekerja, pelatihan kerja, outsourcing, bpjs ketenagakerjaan, ijazah ditahan perusahaan, job, jobs, job vacancy, unemployed, wage, wages, unpaid wages, unpaid salary, salary, fired, employer, worker, redundancy
umkm-dan-koperasi: modal usaha, pinjaman, pinjaman usaha, usaha kecil, bantuan usaha, pelatihan usaha, bazar, kur, lokbin, lokasi binaan, wirausaha, simpan pinjam, small business, cooperative, business loan, loan, entrepreneur, startup
perpustakaan: buku, baca buku, pinjam buku, taman bacaan, ruang baca, arsip, book, books, reading room, archive
olahraga-dan-pemuda: olahraga, lapangan bola, lapangan futsal, lapangan basket, lapangan rusak, kolam renang, gelanggang, gelanggang remaja, karang taruna, pemuda, jogging, lari, gym, alat olahraga, sport, sports, sports field, football field, football pitch, basketball court, swimming pool, stadium, gymnasium, running track, youth
pariwisata: ragunan, kebun binatang, tmii, tempat wisata, turis, wisatawan, tiket wisata, tour guide, hotel, pulau wisata, tourist, tourist spot, zoo, attraction, sightseeing
pangan: pangan bersubsidi, sembako murah, beras mahal, beras kutu, daging, ikan, telur, makanan, makanan basi, formalin, boraks, keracunan makanan, daging busuk, ayam tiren, rice, cheap food, food price, meat, fish, food safety, food poisoning, rotten food
kjmu: beasiswa kuliah, kuliah, mahasiswa, kampus, kartu jakarta mahasiswa unggul, kjmu belum cair, kjmu dicabut, universitas, scholarship, university, college, student grant, tuition
ktp-elektronik: ktp hilang, ktp rusak, cetak ktp, perekaman ktp, blangko, nik, ikd, identitas digital, ganti ktp, id card, national id, lost id, id number
kartu-keluarga: kk hilang, ubah kk, tambah kk, cetak kk, anggota keluarga, pindah alamat, pindah domisili, surat pindah, household card, family register, change address
akta: akte, akte lahir, akta kelahiran, akta nikah, surat lahir, surat kematian, surat nikah, akta cerai, birth certificate, death certificate, marriage certificate, certificate
perizinan: izin usaha, izin praktik, surat izin, nib, oss, siup, pelayanan izin, urus izin, izin lama, izin keramaian, permit, licence, license, business permit, business licence, licensing
pajak-daerah: pajak, pajak motor, pajak mobil, stnk, bphtb, bea balik nama, njop, pajak restoran, pajak reklame, bayar pajak, denda pajak, tax, taxes, property tax, land tax, vehicle tax, car tax, tax office
pelayanan-kelurahan: kelurahan, lurah, petugas kelurahan, pegawai kelurahan, kantor kelurahan, antri kelurahan, kelurahan tutup, surat pengantar, pm1, sktm, surat keterangan, loket kelurahan, kelurahan office, kelurahan staff, village office, ward office, local office
pelayanan-kecamatan: kecamatan, camat, petugas kecamatan, pegawai kecamatan, kantor kecamatan, kantor camat, antri kecamatan, loket kecamatan, kecamatan office, kecamatan staff, district office, subdistrict, subdistrict office
pungutan-liar: pungutan, korupsi, korup, koruptor, sogok, sogokan, uang pelicin, uang rokok, amplop, diminta uang, dimintai uang, dimintain duit, peras, diperas, pemerasan, nyogok, bayar petugas, jual beli jabatan, nepotisme, bribe, bribes, bribery, corrupt, corruption, extortion, illegal fee, kickback, asked for money, pay officer
perilaku-aparat: pegawai kasar, petugas galak, pegawai jutek, petugas jutek, tidak sopan, arogan, pns, pns malas, bolos, pegawai bolos, petugas tidur, oknum satpol pp, oknum dishub, aparat, pejabat, penyalahgunaan wewenang, pelayanan buruk, disiplin, rude, rude officer, rude staff, rude official, lazy officer, arrogant, misconduct, civil servant, abuse of power, official, officer behaviour, police
rt-rw: iuran rt, iuran warga, iuran keamanan, uang keamanan, pemilihan rt, pengurus rt, pengurus rw, lmk, kas rt, neighbourhood head, neighborhood head, rt head, rw head, neighbourhood fee
penduduk-nonpermanen: kos, kosan, kost, kontrakan, penghuni kos, anak kos, pendatang baru, belum lapor, domisili, numpang tinggal, warga asing, wna, temporary, temporary resident, newcomer, migrant, boarding house, lodger, tenant, foreigner, rented room
lainnya: lain, tidak tahu, bingung, others, something else, not listed, misc, dont know
usulan-dan-saran: usulan, masukan, aspirasi, kritik, pendapat, harapan, mohon dibangun, suggest, suggestion, idea, proposal, feedback, advice, criticism
apresiasi: trims, thanks, thank you, bagus, hebat, keren, salut, petugas baik, kerja bagus, pujian, cepat tanggap, tengkyu, good job, great job, well done, great, appreciate, kudos
kebencanaan: bencana alam, gempa bumi, tanah longsor, puting beliung, angin ribut, badai, tsunami, posko, pengungsi, pengungsian, tenda darurat, siaga, hujan deras, earthquake, landslide, storm, tornado, strong wind, evacuation, evacuee, hurricane
`;

/** Synonyms of each category that only the search knows: a guess that may place a message alone needs fewer words. */
export const searchSynonyms: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", words = ""] = line.split(": ");
      return [code, words.split(", ")];
    }),
);
