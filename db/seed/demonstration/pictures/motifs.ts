/** What is wrong in a street scene of 960 by 720, and how the same place looks afterwards. The road begins at y 470. */
export const motifs = {
  pothole: {
    before: `<ellipse cx="500" cy="585" rx="150" ry="42" fill="#3a3632"/><ellipse cx="510" cy="592" rx="112" ry="27" fill="#6f6455"/>
      <path d="M340 580l-60-22 40 40-70 20M650 590l70-30-30 44 80 12" stroke="#3a3632" stroke-width="6" fill="none"/>`,
    after: `<path d="M340 545h330l30 84H310z" fill="#3d4146"/><path d="M340 545h330l30 84H310z" fill="none" stroke="#33363a" stroke-width="5"/>`,
  },
  pavement: {
    before: `<g fill="#8d8a84" stroke="#5d5a55" stroke-width="4"><path d="M330 430l80 8-8 42-90-6z"/><path d="M440 452l70-22 26 40-74 18z"/><path d="M560 436l84 2 4 38-92 4z"/></g>
      <ellipse cx="480" cy="468" rx="46" ry="14" fill="#4a443c"/>`,
    after: `<g fill="#c9c4ba" stroke="#a49f95" stroke-width="3">${[300, 380, 460, 540, 620].map((x) => `<rect x="${x}" y="432" width="80" height="40"/>`).join("")}</g><rect x="300" y="446" width="400" height="12" fill="#e0b321"/>`,
  },
  drain: {
    before: `<rect x="400" y="540" width="170" height="74" rx="6" fill="#1d1b19"/><rect x="388" y="530" width="194" height="94" rx="8" fill="none" stroke="#77716a" stroke-width="12"/>
      <path d="M610 600l60-34 20 20-60 34z" fill="#8a5a3a"/>`,
    after: `<rect x="388" y="530" width="194" height="94" rx="8" fill="#5c6166" stroke="#77716a" stroke-width="10"/><path d="${[0, 1, 2, 3, 4, 5].map((n) => `M${414 + n * 28} 546v62`).join("")}" stroke="#2b2e31" stroke-width="9"/>`,
  },
  rubbish: {
    before: `<g stroke="#2b2b2b" stroke-width="3"><path d="M300 500q20-90 90-84 60 8 62 84z" fill="#2f3437"/><path d="M420 505q10-70 74-72 66 6 66 72z" fill="#41474b"/><path d="M540 505q12-90 84-76 50 14 44 76z" fill="#34393c"/></g>
      <g fill="#d9d4c6"><rect x="350" y="498" width="46" height="30" transform="rotate(-14 370 510)"/><rect x="470" y="506" width="54" height="26" transform="rotate(9 490 518)"/></g><circle cx="610" cy="520" r="15" fill="#c8553d"/><rect x="440" y="520" width="14" height="38" fill="#4f8fbf" transform="rotate(60 447 540)"/>`,
    after: `<rect x="600" y="400" width="74" height="100" rx="8" fill="#2f7d4f"/><rect x="590" y="388" width="94" height="18" rx="6" fill="#266640"/><path d="M330 500h230" stroke="#d8d2c4" stroke-width="8"/>`,
  },
  tree: {
    before: `<g transform="rotate(58 520 480)"><rect x="500" y="180" width="38" height="310" fill="#6b4a2e"/><circle cx="519" cy="170" r="96" fill="#3d7a3a"/><circle cx="450" cy="210" r="64" fill="#47893f"/><circle cx="588" cy="206" r="66" fill="#356c33"/></g>
      <path d="M470 500l50-40 50 44z" fill="#7a5b3c"/>`,
    after: `<rect x="500" y="400" width="38" height="84" fill="#6b4a2e"/><ellipse cx="519" cy="400" rx="19" ry="7" fill="#c9a777"/><circle cx="700" cy="330" r="56" fill="#4f9447"/><rect x="692" y="370" width="16" height="110" fill="#6b4a2e"/>`,
  },
  lamp: {
    before: `<rect x="0" y="0" width="960" height="720" fill="#0b1020" fill-opacity="0.62"/><path d="M500 490V180q0-40 60-40" stroke="#8b9096" stroke-width="12" fill="none"/><rect x="548" y="130" width="70" height="20" rx="6" fill="#565b60"/>`,
    after: `<rect x="0" y="0" width="960" height="720" fill="#0b1020" fill-opacity="0.42"/><path d="M548 150h70l150 400H400z" fill="#ffe9a8" fill-opacity="0.34"/><path d="M500 490V180q0-40 60-40" stroke="#a9aeb4" stroke-width="12" fill="none"/><rect x="548" y="130" width="70" height="22" rx="6" fill="#fff3c4"/>`,
  },
  parking: {
    before: [250, 470]
      .map(
        (x, n) =>
          `<g transform="translate(${x} 400)"><path d="M0 66q0-26 34-28l28-36h86l34 36q26 4 26 28v22H0z" fill="${n ? "#b8403a" : "#3c6ea8"}"/><path d="M70 10h30v28H48zM108 10h34l22 28h-56z" fill="#cfe0ea"/><circle cx="46" cy="90" r="22" fill="#222"/><circle cx="164" cy="90" r="22" fill="#222"/></g>`,
      )
      .join(""),
    after: `<path d="M250 486h460" stroke="#e0b321" stroke-width="10" stroke-dasharray="46 22"/><path d="M640 490V330" stroke="#8b9096" stroke-width="10"/><circle cx="640" cy="306" r="40" fill="#fff" stroke="#c0342c" stroke-width="12"/><path d="M614 332l52-52" stroke="#c0342c" stroke-width="10"/>`,
  },
  flood: {
    before: `<path d="M0 470q120-16 240 0t240 0 240 0 240 0V720H0z" fill="#7a6a50" fill-opacity="0.9"/><path d="M60 540q60-14 120 0t120 0M420 590q60-14 120 0t120 0M160 650q60-14 120 0t120 0M620 530q60-14 120 0t120 0" stroke="#a3957b" stroke-width="6" fill="none"/>`,
    after: `<path d="M0 500h960" stroke="#5c6166" stroke-width="18"/><path d="M120 560q100 10 220 4M520 640q120-14 240 0" stroke="#5d6a72" stroke-width="5" fill="none"/>`,
  },
  banner: {
    before: `<path d="M230 480V210M720 480V196" stroke="#777" stroke-width="10"/><path d="M230 230q240 60 490-14v96q-250 78-490 14z" fill="#e8c547"/><path d="M280 286q190 40 390-8M280 316q150 34 300 6" stroke="#a03a2c" stroke-width="14" fill="none"/>`,
    after: `<path d="M230 480V210M720 480V196" stroke="#777" stroke-width="10"/>`,
  },
  cables: {
    before: `<rect x="300" y="130" width="16" height="360" fill="#6d6a66"/><rect x="700" y="120" width="16" height="370" fill="#6d6a66" transform="rotate(7 708 480)"/><path d="M308 150q200 210 420 0M308 170q180 280 410 10M308 160q240 150 410-6M308 180q160 300 240 240M300 210q-40 60 20 90t0 80" stroke="#1d1d1d" stroke-width="5" fill="none"/>`,
    after: `<rect x="300" y="130" width="16" height="360" fill="#6d6a66"/><rect x="700" y="130" width="16" height="360" fill="#6d6a66"/><path d="M0 150q150 30 308 0 200 40 400 0 150 30 252 4" stroke="#1d1d1d" stroke-width="5" fill="none"/>`,
  },
  stall: {
    before: `<g><path d="M240 470V330h200v140M500 470V340h190v130" stroke="#6b4a2e" stroke-width="8" fill="none"/><path d="M222 336l26-44h184l26 44zM484 346l24-44h176l26 44z" fill="#c0533f"/><path d="M274 336l10-44h30l-2 44zM350 336l-4-44h30l12 44zM530 346l12-44h28l-4 44zM606 346l-4-44h30l12 44z" fill="#efe6d2"/><rect x="240" y="412" width="200" height="24" fill="#a57b4f"/><rect x="500" y="418" width="190" height="22" fill="#a57b4f"/><circle cx="290" cy="398" r="16" fill="#d9a441"/><circle cx="330" cy="400" r="14" fill="#7fa650"/><circle cx="380" cy="398" r="16" fill="#c8553d"/><circle cx="560" cy="404" r="15" fill="#d9a441"/><circle cx="620" cy="406" r="14" fill="#7fa650"/></g>`,
    after: `<path d="M230 452h480" stroke="#d8d2c4" stroke-width="10"/><path d="M720 470V350" stroke="#8b9096" stroke-width="9"/><rect x="674" y="296" width="92" height="58" rx="6" fill="#2f6b8a"/><path d="M690 318h60M690 334h40" stroke="#fff" stroke-width="6"/>`,
  },
  visit: {
    before: `<path d="M330 470V300h300v170" fill="#e2d5bd" stroke="#8a7a5f" stroke-width="6"/><path d="M310 304l170-70 170 70z" fill="#9c5b43"/><rect x="452" y="380" width="56" height="90" fill="#6d5442"/>`,
    after: `<path d="M330 470V300h300v170" fill="#e2d5bd" stroke="#8a7a5f" stroke-width="6"/><path d="M310 304l170-70 170 70z" fill="#9c5b43"/><rect x="452" y="380" width="56" height="90" fill="#6d5442"/><g><circle cx="400" cy="404" r="20" fill="#b98a64"/><path d="M374 520v-70q0-24 26-24t26 24v70z" fill="#3f6b4f"/><circle cx="556" cy="408" r="20" fill="#a5774f"/><path d="M530 520v-66q0-24 26-24t26 24v66z" fill="#7a4f74"/><rect x="424" y="452" width="36" height="26" fill="#fff" stroke="#8b9096" stroke-width="3"/></g>`,
  },
} as const;

export type Motif = keyof typeof motifs;

/** Which scene shows which category; reports of others get no pictures. */
export const motifOf: Readonly<Record<string, Motif>> = {
  jalan: "pothole",
  galian: "pothole",
  trotoar: "pavement",
  "tutup-saluran": "drain",
  "penerangan-jalan-umum": "lamp",
  "parkir-liar": "parking",
  sampah: "rubbish",
  puing: "rubbish",
  pohon: "tree",
  banjir: "flood",
  "saluran-air-kali-sungai": "flood",
  "reklame-spanduk": "banner",
  "kabel-semrawut": "cables",
  "jaringan-listrik": "cables",
  "jaringan-komunikasi": "cables",
  "got-kotor": "drain",
  "rumput-dan-ilalang": "tree",
  taman: "tree",
  "arus-lalu-lintas": "parking",
  "pkl-liar": "stall",
  "pelanggaran-perda-pergub": "stall",
};
