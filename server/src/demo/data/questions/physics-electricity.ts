// Questions on charges, capacitors and currents.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const physicsElectricity: readonly DemoQuestion[] = [
  single('phy-048', {
    topic: 'phy-electrostatics',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`Two small charged spheres repel each other with $24\ \mathrm{N}$. When the distance between them is doubled, the force becomes`,
      options: [tex`$48\ \mathrm{N}$`, tex`$12\ \mathrm{N}$`, tex`$6\ \mathrm{N}$`, tex`$3\ \mathrm{N}$`],
      solution: tex`By Coulomb's law the force falls as $1/r^2$. Twice the distance means a quarter of the force: $6\ \mathrm{N}$.`,
    },
    mr: {
      stem: tex`दोन लहान प्रभारित गोल एकमेकांना $24\ \mathrm{N}$ बलाने दूर लोटतात. त्यांच्यातील अंतर दुप्पट केल्यास बल किती होईल?`,
      options: [tex`$48\ \mathrm{N}$`, tex`$12\ \mathrm{N}$`, tex`$6\ \mathrm{N}$`, tex`$3\ \mathrm{N}$`],
      solution: tex`कूलोमच्या नियमानुसार बल $1/r^2$ च्या प्रमाणात कमी होते. अंतर दुप्पट झाल्यास बल एक चतुर्थांश: $6\ \mathrm{N}$.`,
    },
    hi: {
      stem: tex`दो छोटे आवेशित गोले एक-दूसरे को $24\ \mathrm{N}$ बल से प्रतिकर्षित करते हैं। उनके बीच की दूरी दुगुनी करने पर बल होगा`,
      options: [tex`$48\ \mathrm{N}$`, tex`$12\ \mathrm{N}$`, tex`$6\ \mathrm{N}$`, tex`$3\ \mathrm{N}$`],
      solution: tex`कूलॉम के नियम से बल $1/r^2$ के अनुसार घटता है। दूरी दुगुनी होने पर बल चौथाई रह जाता है: $6\ \mathrm{N}$।`,
    },
  }),
  single('phy-049', {
    topic: 'phy-electrostatics',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`Charges of $+4\ \mathrm{\mu C}$ and $+9\ \mathrm{\mu C}$ are $25\ \mathrm{cm}$ apart. The field is zero at a distance from the smaller charge of`,
      options: [
        tex`$5\ \mathrm{cm}$`,
        tex`$10\ \mathrm{cm}$`,
        tex`$12.5\ \mathrm{cm}$`,
        tex`$15\ \mathrm{cm}$`,
      ],
      solution: tex`Between them $\frac{4}{x^2} = \frac{9}{(25 - x)^2}$, so $\frac{25 - x}{x} = \frac32$. This gives $x = 10\ \mathrm{cm}$.`,
    },
  }),
  single('phy-050', {
    topic: 'phy-electrostatics',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'A point charge $q$ sits at the centre of a cube. The electric flux through one face of the cube is',
      options: [
        tex`$\frac{q}{\varepsilon_0}$`,
        tex`$\frac{q}{2\varepsilon_0}$`,
        tex`$\frac{q}{4\varepsilon_0}$`,
        tex`$\frac{q}{6\varepsilon_0}$`,
      ],
      solution: tex`By Gauss's law $\frac{q}{\varepsilon_0}$ leaves through the whole surface. The six faces are alike, so each carries one sixth.`,
    },
  }),
  single('phy-051', {
    topic: 'phy-electrostatics',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`A dipole of charges $\pm 3\ \mathrm{nC}$, $4\ \mathrm{mm}$ apart, is in a uniform field of $2 \times 10^4\ \mathrm{N\,C^{-1}}$. The greatest torque on it is`,
      options: [
        tex`$2.4 \times 10^{-7}\ \mathrm{N\,m}$`,
        tex`$1.2 \times 10^{-7}\ \mathrm{N\,m}$`,
        tex`$4.8 \times 10^{-7}\ \mathrm{N\,m}$`,
        tex`$2.4 \times 10^{-4}\ \mathrm{N\,m}$`,
      ],
      solution: tex`The moment is $p = 3 \times 10^{-9} \times 4 \times 10^{-3} = 1.2 \times 10^{-11}\ \mathrm{C\,m}$. Across the field the torque is $pE = 2.4 \times 10^{-7}\ \mathrm{N\,m}$.`,
    },
  }),
  single('phy-052', {
    topic: 'phy-electrostatics',
    difficulty: 3,
    right: 'B',
    en: {
      stem: 'Inside a uniformly charged non-conducting sphere of radius $R$, at $R/2$ from the centre, the field is $E$. At the distance $2R$ from the centre it is',
      options: ['$2E$', tex`$\frac{E}{2}$`, tex`$\frac{E}{4}$`, '$E$'],
      solution: tex`Inside, the field grows as $r$: at the surface it is $2E$. Outside it falls as $1/r^2$: at $2R$ it is $\frac{2E}{4} = \frac{E}{2}$.`,
    },
  }),
  single('phy-053', {
    topic: 'phy-capacitance',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`Capacitors of $6\ \mathrm{\mu F}$ and $3\ \mathrm{\mu F}$ are in series across $12\ \mathrm{V}$. The charge on each is`,
      options: [
        tex`$18\ \mathrm{\mu C}$`,
        tex`$24\ \mathrm{\mu C}$`,
        tex`$36\ \mathrm{\mu C}$`,
        tex`$108\ \mathrm{\mu C}$`,
      ],
      solution: tex`In series $C = \frac{6 \times 3}{6 + 3} = 2\ \mathrm{\mu F}$. Both carry the same charge $CV = 2 \times 12 = 24\ \mathrm{\mu C}$.`,
    },
    mr: {
      stem: tex`$6\ \mathrm{\mu F}$ आणि $3\ \mathrm{\mu F}$ धारित्रे एकसर जोडणीत $12\ \mathrm{V}$ ला जोडली आहेत. प्रत्येकावरील प्रभार किती?`,
      options: [
        tex`$18\ \mathrm{\mu C}$`,
        tex`$24\ \mathrm{\mu C}$`,
        tex`$36\ \mathrm{\mu C}$`,
        tex`$108\ \mathrm{\mu C}$`,
      ],
      solution: tex`एकसर जोडणीत $C = \frac{6 \times 3}{6 + 3} = 2\ \mathrm{\mu F}$. दोन्हींवर सारखाच प्रभार असतो: $CV = 2 \times 12 = 24\ \mathrm{\mu C}$.`,
    },
    hi: {
      stem: tex`$6\ \mathrm{\mu F}$ और $3\ \mathrm{\mu F}$ के संधारित्र श्रेणीक्रम में $12\ \mathrm{V}$ से जुड़े हैं। प्रत्येक पर आवेश है`,
      options: [
        tex`$18\ \mathrm{\mu C}$`,
        tex`$24\ \mathrm{\mu C}$`,
        tex`$36\ \mathrm{\mu C}$`,
        tex`$108\ \mathrm{\mu C}$`,
      ],
      solution: tex`श्रेणीक्रम में $C = \frac{6 \times 3}{6 + 3} = 2\ \mathrm{\mu F}$। दोनों पर समान आवेश होता है: $CV = 2 \times 12 = 24\ \mathrm{\mu C}$।`,
    },
  }),
  single('phy-054', {
    topic: 'phy-capacitance',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'A capacitor with the energy $U$ is disconnected from its battery and filled with a dielectric of constant $K$. Its energy is then',
      options: ['$KU$', '$U$', tex`$\frac{U}{K}$`, tex`$\frac{U}{K^2}$`],
      solution: tex`The charge cannot change, while the capacitance becomes $KC$. With $U = \frac{Q^2}{2C}$ the energy falls to $\frac{U}{K}$.`,
    },
  }),
  single('phy-055', {
    topic: 'phy-capacitance',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`The work needed to take a charge of $2\ \mathrm{\mu C}$ from a point at $30\ \mathrm{V}$ to a point at $80\ \mathrm{V}$ is`,
      options: [
        tex`$1 \times 10^{-4}\ \mathrm{J}$`,
        tex`$1.6 \times 10^{-4}\ \mathrm{J}$`,
        tex`$6 \times 10^{-5}\ \mathrm{J}$`,
        tex`$2.2 \times 10^{-4}\ \mathrm{J}$`,
      ],
      solution: tex`$W = q\,\Delta V = 2 \times 10^{-6} \times (80 - 30) = 1 \times 10^{-4}\ \mathrm{J}$.`,
    },
  }),
  numerical('phy-056', {
    topic: 'phy-capacitance',
    difficulty: 2,
    from: '40',
    en: {
      stem: tex`An air capacitor has $5\ \mathrm{pF}$. The distance between its plates is halved and the gap filled with a dielectric of constant $4$. What is its capacitance now, in $\mathrm{pF}$?`,
      solution: tex`$C = \frac{K\varepsilon_0 A}{d}$. Half the distance doubles it, the dielectric multiplies it by 4: $5 \times 2 \times 4 = 40\ \mathrm{pF}$.`,
    },
  }),
  single('phy-057', {
    topic: 'phy-current',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'A wire of resistance $R$ is drawn out evenly to twice its length. Its resistance becomes',
      options: [tex`$\frac{R}{2}$`, '$R$', '$2R$', '$4R$'],
      solution: tex`The volume stays, so twice the length means half the cross-section. $R = \rho L/A$ grows by $2 \times 2 = 4$.`,
    },
    mr: {
      stem: '$R$ रोध असलेली तार एकसारखी ताणून तिची लांबी दुप्पट केली. तिचा रोध किती होईल?',
      options: [tex`$\frac{R}{2}$`, '$R$', '$2R$', '$4R$'],
      solution: tex`घनफळ बदलत नाही, म्हणून लांबी दुप्पट झाल्यास काटछेद निम्मा होतो. $R = \rho L/A$ हा $2 \times 2 = 4$ पट होतो.`,
    },
    hi: {
      stem: '$R$ प्रतिरोध के तार को एकसमान खींचकर उसकी लंबाई दुगुनी कर दी जाती है। उसका प्रतिरोध हो जाता है',
      options: [tex`$\frac{R}{2}$`, '$R$', '$2R$', '$4R$'],
      solution: tex`आयतन नहीं बदलता, अतः लंबाई दुगुनी होने पर अनुप्रस्थ काट आधी हो जाती है। $R = \rho L/A$ का मान $2 \times 2 = 4$ गुना हो जाता है।`,
    },
  }),
  single('phy-058', {
    topic: 'phy-current',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`A cell of emf $6\ \mathrm{V}$ and internal resistance $0.5\ \Omega$ drives a current through $2.5\ \Omega$. The voltage at its terminals is`,
      options: [tex`$4.5\ \mathrm{V}$`, tex`$5\ \mathrm{V}$`, tex`$5.5\ \mathrm{V}$`, tex`$6\ \mathrm{V}$`],
      solution: tex`The current is $\frac{6}{2.5 + 0.5} = 2\ \mathrm{A}$. Inside the cell $2 \times 0.5 = 1\ \mathrm{V}$ is lost, so $5\ \mathrm{V}$ remain.`,
    },
  }),
  single('phy-059', {
    topic: 'phy-current',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`In a metre bridge $6\ \Omega$ is in the left gap and the null point is $40\ \mathrm{cm}$ from the left end. The resistance in the right gap is`,
      options: [tex`$4\ \Omega$`, tex`$6\ \Omega$`, tex`$9\ \Omega$`, tex`$12\ \Omega$`],
      solution: tex`At balance $\frac{6}{S} = \frac{40}{60}$. So $S = 9\ \Omega$.`,
    },
  }),
  numerical('phy-060', {
    topic: 'phy-current',
    difficulty: 2,
    from: '2',
    en: {
      stem: tex`Resistors of $2\ \Omega$, $3\ \Omega$ and $6\ \Omega$ in parallel are joined in series with $4\ \Omega$ across an ideal battery of $10\ \mathrm{V}$. What current, in ampere, does the battery give?`,
      solution: tex`In parallel $\frac1R = \frac12 + \frac13 + \frac16 = 1$, so $R = 1\ \Omega$. With $4\ \Omega$ in series the current is $\frac{10}{5} = 2\ \mathrm{A}$.`,
    },
  }),
]
