// Questions on optics, quanta, nuclei and semiconductors.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const physicsOpticsModern: readonly DemoQuestion[] = [
  single('phy-074', {
    topic: 'phy-ray-optics',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`An object stands $20\ \mathrm{cm}$ in front of a concave mirror of focal length $15\ \mathrm{cm}$. The magnification is`,
      options: ['$+3$', '$-3$', tex`$-\frac13$`, '$-4$'],
      solution: tex`$\frac1v = \frac1f - \frac1u = -\frac{1}{15} + \frac{1}{20} = -\frac{1}{60}$, so $v = -60\ \mathrm{cm}$. Then $m = -\frac{v}{u} = -\frac{-60}{-20} = -3$: real, inverted, three times as tall.`,
    },
    mr: {
      stem: tex`$15\ \mathrm{cm}$ नाभीय अंतर असलेल्या अंतर्वक्र आरशासमोर $20\ \mathrm{cm}$ अंतरावर वस्तू ठेवली आहे. विशालन किती?`,
      options: ['$+3$', '$-3$', tex`$-\frac13$`, '$-4$'],
      solution: tex`$\frac1v = \frac1f - \frac1u = -\frac{1}{15} + \frac{1}{20} = -\frac{1}{60}$, म्हणून $v = -60\ \mathrm{cm}$. $m = -\frac{v}{u} = -\frac{-60}{-20} = -3$: प्रतिमा वास्तव, उलटी आणि तिप्पट उंच.`,
    },
    hi: {
      stem: tex`$15\ \mathrm{cm}$ फोकस दूरी के अवतल दर्पण के सामने $20\ \mathrm{cm}$ पर एक वस्तु रखी है। आवर्धन है`,
      options: ['$+3$', '$-3$', tex`$-\frac13$`, '$-4$'],
      solution: tex`$\frac1v = \frac1f - \frac1u = -\frac{1}{15} + \frac{1}{20} = -\frac{1}{60}$, अतः $v = -60\ \mathrm{cm}$। $m = -\frac{v}{u} = -\frac{-60}{-20} = -3$: प्रतिबिंब वास्तविक, उलटा और तिगुना ऊँचा।`,
    },
  }),
  single('phy-075', {
    topic: 'phy-ray-optics',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`Light going from a liquid into air is totally reflected from an angle of $30^\circ$ on. The speed of light in the liquid is`,
      options: [
        tex`$3 \times 10^8\ \mathrm{m\,s^{-1}}$`,
        tex`$2 \times 10^8\ \mathrm{m\,s^{-1}}$`,
        tex`$1.73 \times 10^8\ \mathrm{m\,s^{-1}}$`,
        tex`$1.5 \times 10^8\ \mathrm{m\,s^{-1}}$`,
      ],
      solution: tex`At the critical angle $\sin 30^\circ = \frac1n$, so $n = 2$. The speed is $\frac{c}{n} = 1.5 \times 10^8\ \mathrm{m\,s^{-1}}$.`,
    },
  }),
  numerical('phy-076', {
    topic: 'phy-ray-optics',
    difficulty: 1,
    from: '50',
    en: {
      stem: tex`Thin lenses of $+5\ \mathrm{D}$ and $-3\ \mathrm{D}$ are put in contact. What is the focal length of the pair, in $\mathrm{cm}$?`,
      solution: tex`Powers add: $5 - 3 = 2\ \mathrm{D}$. The focal length is $\frac{1}{2}\ \mathrm{m} = 50\ \mathrm{cm}$.`,
    },
    mr: {
      stem: tex`$+5\ \mathrm{D}$ आणि $-3\ \mathrm{D}$ शक्तीची पातळ भिंगे एकमेकांना चिकटवून ठेवली आहेत. या जोडीचे नाभीय अंतर $\mathrm{cm}$ मध्ये किती?`,
      solution: tex`शक्तींची बेरीज होते: $5 - 3 = 2\ \mathrm{D}$. नाभीय अंतर $\frac{1}{2}\ \mathrm{m} = 50\ \mathrm{cm}$.`,
    },
    hi: {
      stem: tex`$+5\ \mathrm{D}$ और $-3\ \mathrm{D}$ क्षमता के पतले लेंस संपर्क में रखे हैं। संयोजन की फोकस दूरी $\mathrm{cm}$ में कितनी है?`,
      solution: tex`क्षमताएँ जुड़ती हैं: $5 - 3 = 2\ \mathrm{D}$। फोकस दूरी $\frac{1}{2}\ \mathrm{m} = 50\ \mathrm{cm}$ है।`,
    },
  }),
  single('phy-077', {
    topic: 'phy-wave-optics',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`In a double-slit experiment the fringes are $0.6\ \mathrm{mm}$ wide in air. In water ($n = \frac43$) they are`,
      options: [
        tex`$0.45\ \mathrm{mm}$`,
        tex`$0.6\ \mathrm{mm}$`,
        tex`$0.8\ \mathrm{mm}$`,
        tex`$0.3\ \mathrm{mm}$`,
      ],
      solution: tex`The wavelength, and with it the fringe width $\frac{\lambda D}{d}$, becomes $\frac{1}{n}$ of what it was: $0.6 \times \frac34 = 0.45\ \mathrm{mm}$.`,
    },
  }),
  single('phy-078', {
    topic: 'phy-wave-optics',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`Unpolarised light of intensity $I_0$ passes through two polaroids whose axes make an angle of $60^\circ$. The intensity that leaves is`,
      options: [tex`$\frac{I_0}{4}$`, tex`$\frac{I_0}{8}$`, tex`$\frac{I_0}{2}$`, tex`$\frac{3I_0}{8}$`],
      solution: tex`The first polaroid halves the intensity. By Malus's law the second lets $\cos^2 60^\circ = \frac14$ of that pass: $\frac{I_0}{8}$.`,
    },
  }),
  numerical('phy-079', {
    topic: 'phy-wave-optics',
    difficulty: 3,
    from: '3.6',
    en: {
      stem: tex`In a double-slit experiment the slits are $0.5\ \mathrm{mm}$ apart, the screen is $1\ \mathrm{m}$ away and $\lambda = 600\ \mathrm{nm}$. How far, in $\mathrm{mm}$, is the third bright fringe from the central one?`,
      solution: tex`The fringe width is $\frac{\lambda D}{d} = \frac{600 \times 10^{-9} \times 1}{0.5 \times 10^{-3}} = 1.2\ \mathrm{mm}$. The third bright fringe is at $3 \times 1.2 = 3.6\ \mathrm{mm}$.`,
    },
  }),
  single('phy-080', {
    topic: 'phy-dual-nature',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`Light of photon energy $4.1\ \mathrm{eV}$ falls on a metal with a work function of $2.3\ \mathrm{eV}$. The stopping potential is`,
      options: [
        tex`$6.4\ \mathrm{V}$`,
        tex`$2.3\ \mathrm{V}$`,
        tex`$1.8\ \mathrm{V}$`,
        tex`$4.1\ \mathrm{V}$`,
      ],
      solution: tex`The fastest electrons have $4.1 - 2.3 = 1.8\ \mathrm{eV}$. A potential of $1.8\ \mathrm{V}$ stops them.`,
    },
  }),
  single('phy-081', {
    topic: 'phy-dual-nature',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The de Broglie wavelength of an electron accelerated from rest through $100\ \mathrm{V}$ is about`,
      options: [tex`$1.23\ \text{Å}$`, tex`$12.3\ \text{Å}$`, tex`$0.123\ \text{Å}$`, tex`$123\ \text{Å}$`],
      solution: tex`For electrons $\lambda = \frac{12.27}{\sqrt V}\ \text{Å}$ with $V$ in volts. For $100\ \mathrm{V}$ this is $1.23\ \text{Å}$.`,
    },
    mr: {
      stem: tex`स्थिर स्थितीतून $100\ \mathrm{V}$ विभवांतराने त्वरित केलेल्या इलेक्ट्रॉनची डी ब्रॉग्ली तरंगलांबी सुमारे किती?`,
      options: [tex`$1.23\ \text{Å}$`, tex`$12.3\ \text{Å}$`, tex`$0.123\ \text{Å}$`, tex`$123\ \text{Å}$`],
      solution: tex`इलेक्ट्रॉनसाठी $\lambda = \frac{12.27}{\sqrt V}\ \text{Å}$, येथे $V$ व्होल्टमध्ये. $100\ \mathrm{V}$ साठी ती $1.23\ \text{Å}$.`,
    },
    hi: {
      stem: tex`विरामावस्था से $100\ \mathrm{V}$ विभवांतर द्वारा त्वरित इलेक्ट्रॉन की दे ब्रॉग्ली तरंगदैर्घ्य लगभग है`,
      options: [tex`$1.23\ \text{Å}$`, tex`$12.3\ \text{Å}$`, tex`$0.123\ \text{Å}$`, tex`$123\ \text{Å}$`],
      solution: tex`इलेक्ट्रॉन के लिए $\lambda = \frac{12.27}{\sqrt V}\ \text{Å}$, जहाँ $V$ वोल्ट में है। $100\ \mathrm{V}$ के लिए यह $1.23\ \text{Å}$ है।`,
    },
  }),
  numerical('phy-082', {
    topic: 'phy-dual-nature',
    difficulty: 1,
    from: '2.47',
    to: '2.49',
    en: {
      stem: tex`What is the energy, in $\mathrm{eV}$, of a photon of $500\ \mathrm{nm}$? ($hc = 1240\ \mathrm{eV\,nm}$; give two decimals)`,
      solution: tex`$E = \frac{hc}{\lambda} = \frac{1240}{500} = 2.48\ \mathrm{eV}$.`,
    },
  }),
  single('phy-083', {
    topic: 'phy-atoms',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'A hydrogen atom falls from $n = 3$ to $n = 2$. The photon it emits has the energy',
      options: [
        tex`$12.09\ \mathrm{eV}$`,
        tex`$10.2\ \mathrm{eV}$`,
        tex`$3.4\ \mathrm{eV}$`,
        tex`$1.89\ \mathrm{eV}$`,
      ],
      solution: tex`$E = 13.6\left(\frac{1}{2^2} - \frac{1}{3^2}\right) = 13.6 \times \frac{5}{36} = 1.89\ \mathrm{eV}$, the red line of the Balmer series.`,
    },
  }),
  single('phy-084', {
    topic: 'phy-atoms',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'If $a_0$ is the radius of the first Bohr orbit of hydrogen, that of the third orbit is',
      options: ['$3a_0$', '$9a_0$', '$6a_0$', '$27a_0$'],
      solution: 'In hydrogen $r_n = n^2 a_0$, so $r_3 = 9a_0$.',
    },
  }),
  single('phy-085', {
    topic: 'phy-nuclei',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The half-life of a substance is 5 days. After 20 days the fraction that has not decayed is',
      options: [tex`$\frac14$`, tex`$\frac18$`, tex`$\frac1{16}$`, tex`$\frac1{32}$`],
      solution: tex`Twenty days are four half-lives: $\left(\frac12\right)^4 = \frac1{16}$.`,
    },
    mr: {
      stem: 'एका पदार्थाचा अर्धायुकाल 5 दिवस आहे. 20 दिवसांनंतर त्याचा किती भाग अविघटित राहील?',
      options: [tex`$\frac14$`, tex`$\frac18$`, tex`$\frac1{16}$`, tex`$\frac1{32}$`],
      solution: tex`20 दिवस म्हणजे चार अर्धायुकाल: $\left(\frac12\right)^4 = \frac1{16}$. म्हणून एक षोडशांश भाग शिल्लक राहतो.`,
    },
    hi: {
      stem: 'एक पदार्थ की अर्धायु 5 दिन है। 20 दिन बाद उसका कितना भाग अविघटित रहेगा?',
      options: [tex`$\frac14$`, tex`$\frac18$`, tex`$\frac1{16}$`, tex`$\frac1{32}$`],
      solution: tex`20 दिन अर्थात चार अर्धायु: $\left(\frac12\right)^4 = \frac1{16}$। अतः सोलहवाँ भाग शेष रहता है।`,
    },
  }),
  single('phy-086', {
    topic: 'phy-nuclei',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The radii of nuclei with the mass numbers 64 and 27 are in the ratio',
      options: ['$4 : 3$', '$64 : 27$', '$16 : 9$', '$2 : 1$'],
      solution: tex`$R = R_0 A^{1/3}$, so the ratio is $\sqrt[3]{64} : \sqrt[3]{27} = 4 : 3$.`,
    },
  }),
  numerical('phy-087', {
    topic: 'phy-nuclei',
    difficulty: 3,
    from: '7.05',
    to: '7.1',
    en: {
      stem: tex`The mass defect of the $^4\mathrm{He}$ nucleus is $0.0304\ \mathrm{u}$. What is its binding energy per nucleon, in $\mathrm{MeV}$, to one decimal? ($1\ \mathrm{u} = 931.5\ \mathrm{MeV}$)`,
      solution: tex`The binding energy is $0.0304 \times 931.5 = 28.3\ \mathrm{MeV}$. Divided by 4 nucleons this is about $7.1\ \mathrm{MeV}$.`,
    },
  }),
  single('phy-088', {
    topic: 'phy-semiconductors',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The output of a gate with two inputs is 1 only when both inputs are 0. It is a gate of the kind',
      options: ['AND', 'NAND', 'XOR', 'NOR'],
      solution: 'OR gives 0 only for two zeros; its negation, NOR, gives 1 only for two zeros.',
    },
  }),
  single('phy-089', {
    topic: 'phy-semiconductors',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Silicon is doped with a little arsenic, which has five valence electrons. Then',
      options: [
        'holes are the majority carriers and the crystal is positive',
        'electrons are the majority carriers and the crystal stays neutral',
        'electrons are the majority carriers and the crystal is negative',
        'holes are the majority carriers and the crystal stays neutral',
      ],
      solution:
        'Each arsenic atom gives one electron to conduction: n-type. Every atom was neutral, so the crystal as a whole stays neutral.',
    },
  }),
  single('phy-090', {
    topic: 'phy-experiments',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`Ten vernier divisions of a slide calliper equal nine main divisions of $1\ \mathrm{mm}$. The main scale shows $3.2\ \mathrm{cm}$, the sixth vernier line coincides, and the zero error is $-0.02\ \mathrm{cm}$. The length is`,
      options: [
        tex`$3.24\ \mathrm{cm}$`,
        tex`$3.26\ \mathrm{cm}$`,
        tex`$3.28\ \mathrm{cm}$`,
        tex`$3.30\ \mathrm{cm}$`,
      ],
      solution: tex`The least count is $0.01\ \mathrm{cm}$, so the reading is $3.2 + 6 \times 0.01 = 3.26\ \mathrm{cm}$. The zero error is subtracted: $3.26 - (-0.02) = 3.28\ \mathrm{cm}$.`,
    },
  }),
]
