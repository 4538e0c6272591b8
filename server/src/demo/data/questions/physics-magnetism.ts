// Questions on magnetism, induction and alternating current.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const physicsMagnetism: readonly DemoQuestion[] = [
  single('phy-061', {
    topic: 'phy-moving-charges',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'A proton and an alpha particle, accelerated through the same voltage, enter a uniform magnetic field at right angles. The radii of their paths are in the ratio',
      options: [tex`$1 : \sqrt2$`, '$1 : 2$', tex`$\sqrt2 : 1$`, '$2 : 1$'],
      solution: tex`$r = \frac{\sqrt{2mqV}}{qB}$ is proportional to $\sqrt{m/q}$. For the alpha particle $m/q$ is $\frac42 = 2$ times that of the proton, so $r_p : r_\alpha = 1 : \sqrt2$.`,
    },
  }),
  single('phy-062', {
    topic: 'phy-moving-charges',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'A wire bent into one circular turn gives the field $B$ at its centre. The same wire, with the same current, is wound into two equal turns. The field at the centre is',
      options: [tex`$\frac{B}{2}$`, '$B$', '$2B$', '$4B$'],
      solution: tex`Two turns from the same length have half the radius. In $B = \frac{\mu_0 N I}{2R}$ both changes double the field: $4B$.`,
    },
  }),
  numerical('phy-063', {
    topic: 'phy-moving-charges',
    difficulty: 3,
    from: '6',
    en: {
      stem: tex`Two long parallel wires $5\ \mathrm{cm}$ apart carry $10\ \mathrm{A}$ and $15\ \mathrm{A}$. The force on each metre is $x \times 10^{-4}\ \mathrm{N}$. What is $x$? ($\mu_0 = 4\pi \times 10^{-7}\ \mathrm{T\,m\,A^{-1}}$)`,
      solution: tex`$\frac{F}{L} = \frac{\mu_0 I_1 I_2}{2\pi d} = \frac{2 \times 10^{-7} \times 10 \times 15}{0.05} = 6 \times 10^{-4}\ \mathrm{N\,m^{-1}}$. So $x = 6$.`,
    },
  }),
  single('phy-064', {
    topic: 'phy-magnetic-matter',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'A material has a small negative susceptibility that does not depend on temperature. It is',
      options: ['paramagnetic', 'diamagnetic', 'ferromagnetic', 'ferromagnetic above its Curie temperature'],
      solution:
        'A negative susceptibility means that the material is weakly repelled by a magnet: diamagnetism. The induced moments do not depend on temperature.',
    },
  }),
  single('phy-065', {
    topic: 'phy-magnetic-matter',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`The susceptibility of a paramagnetic salt at $300\ \mathrm{K}$ is $1.2 \times 10^{-5}$. By Curie's law, at $200\ \mathrm{K}$ it is`,
      options: [
        tex`$0.8 \times 10^{-5}$`,
        tex`$1.2 \times 10^{-5}$`,
        tex`$1.8 \times 10^{-5}$`,
        tex`$2.7 \times 10^{-5}$`,
      ],
      solution: tex`Curie's law: $\chi \propto \frac1T$. So $\chi = 1.2 \times 10^{-5} \times \frac{300}{200} = 1.8 \times 10^{-5}$.`,
    },
  }),
  single('phy-066', {
    topic: 'phy-induction',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`A rod $0.5\ \mathrm{m}$ long moves at $4\ \mathrm{m\,s^{-1}}$ at right angles to its length and to a field of $0.3\ \mathrm{T}$. The emf between its ends is`,
      options: [
        tex`$0.06\ \mathrm{V}$`,
        tex`$0.3\ \mathrm{V}$`,
        tex`$0.6\ \mathrm{V}$`,
        tex`$1.2\ \mathrm{V}$`,
      ],
      solution: tex`The motional emf is $\varepsilon = Blv = 0.3 \times 0.5 \times 4 = 0.6\ \mathrm{V}$.`,
    },
    mr: {
      stem: tex`$0.5\ \mathrm{m}$ लांबीची दांडी तिच्या लांबीला आणि $0.3\ \mathrm{T}$ चुंबकीय क्षेत्राला लंब दिशेत $4\ \mathrm{m\,s^{-1}}$ वेगाने सरकते. तिच्या टोकांमधील विद्युतगामक बल किती?`,
      options: [
        tex`$0.06\ \mathrm{V}$`,
        tex`$0.3\ \mathrm{V}$`,
        tex`$0.6\ \mathrm{V}$`,
        tex`$1.2\ \mathrm{V}$`,
      ],
      solution: tex`गतिजन्य विद्युतगामक बल $\varepsilon = Blv = 0.3 \times 0.5 \times 4 = 0.6\ \mathrm{V}$.`,
    },
    hi: {
      stem: tex`$0.5\ \mathrm{m}$ लंबी छड़ अपनी लंबाई और $0.3\ \mathrm{T}$ के चुंबकीय क्षेत्र के लंबवत $4\ \mathrm{m\,s^{-1}}$ से चलती है। उसके सिरों के बीच विद्युत वाहक बल है`,
      options: [
        tex`$0.06\ \mathrm{V}$`,
        tex`$0.3\ \mathrm{V}$`,
        tex`$0.6\ \mathrm{V}$`,
        tex`$1.2\ \mathrm{V}$`,
      ],
      solution: tex`गतिक विद्युत वाहक बल $\varepsilon = Blv = 0.3 \times 0.5 \times 4 = 0.6\ \mathrm{V}$ है।`,
    },
  }),
  single('phy-067', {
    topic: 'phy-induction',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The current in a coil of $0.2\ \mathrm{H}$ falls evenly from $5\ \mathrm{A}$ to $1\ \mathrm{A}$ in $0.02\ \mathrm{s}$. The emf induced in it is`,
      options: [tex`$40\ \mathrm{V}$`, tex`$10\ \mathrm{V}$`, tex`$20\ \mathrm{V}$`, tex`$50\ \mathrm{V}$`],
      solution: tex`$|\varepsilon| = L\left|\frac{\Delta I}{\Delta t}\right| = 0.2 \times \frac{4}{0.02} = 40\ \mathrm{V}$.`,
    },
  }),
  numerical('phy-068', {
    topic: 'phy-induction',
    difficulty: 2,
    from: '3.12',
    to: '3.13',
    en: {
      stem: tex`The flux through each turn of a 50-turn coil falls evenly from $3.0$ to $0.5\ \mathrm{mWb}$ in $0.04\ \mathrm{s}$. From $\varepsilon = -N\,\frac{d\Phi}{dt}$ find $|\varepsilon|$ in volts, to two decimals.`,
      solution: tex`The flux falls by $2.5 \times 10^{-3}\ \mathrm{Wb}$ in $0.04\ \mathrm{s}$. So $|\varepsilon| = 50 \times \frac{2.5 \times 10^{-3}}{0.04} = 3.125\ \mathrm{V}$; both $3.12$ and $3.13$ are accepted.`,
    },
    mr: {
      stem: tex`50 वेढ्यांच्या कुंडलाच्या प्रत्येक वेढ्यातून जाणारा अभिवाह $0.04\ \mathrm{s}$ मध्ये $3.0$ वरून $0.5\ \mathrm{mWb}$ पर्यंत एकसारखा कमी होतो. $\varepsilon = -N\,\frac{d\Phi}{dt}$ वरून $|\varepsilon|$ व्होल्टमध्ये, दोन दशांश स्थळांपर्यंत काढा.`,
      solution: tex`अभिवाह $0.04\ \mathrm{s}$ मध्ये $2.5 \times 10^{-3}\ \mathrm{Wb}$ ने कमी होतो. म्हणून $|\varepsilon| = 50 \times \frac{2.5 \times 10^{-3}}{0.04} = 3.125\ \mathrm{V}$; $3.12$ आणि $3.13$ दोन्ही ग्राह्य.`,
    },
    hi: {
      stem: tex`50 फेरों वाली कुंडली के प्रत्येक फेरे से गुज़रने वाला फ्लक्स $0.04\ \mathrm{s}$ में $3.0$ से $0.5\ \mathrm{mWb}$ तक एकसमान घटता है। $\varepsilon = -N\,\frac{d\Phi}{dt}$ से $|\varepsilon|$ का मान वोल्ट में, दो दशमलव स्थानों तक ज्ञात कीजिए।`,
      solution: tex`फ्लक्स $0.04\ \mathrm{s}$ में $2.5 \times 10^{-3}\ \mathrm{Wb}$ घटता है। अतः $|\varepsilon| = 50 \times \frac{2.5 \times 10^{-3}}{0.04} = 3.125\ \mathrm{V}$; $3.12$ और $3.13$ दोनों मान्य हैं।`,
    },
  }),
  single('phy-069', {
    topic: 'phy-alternating-current',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`In a series circuit $R = 30\ \Omega$, $X_L = 80\ \Omega$ and $X_C = 40\ \Omega$. The power factor is`,
      options: ['$0.5$', '$0.6$', '$0.75$', '$0.8$'],
      solution: tex`$Z = \sqrt{30^2 + (80 - 40)^2} = 50\ \Omega$. The power factor is $\frac{R}{Z} = \frac{30}{50} = 0.6$.`,
    },
  }),
  single('phy-070', {
    topic: 'phy-alternating-current',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`An ideal transformer with 500 turns in the primary and 50 in the secondary is fed with $220\ \mathrm{V}$ alternating voltage. The secondary gives`,
      options: [
        tex`$2200\ \mathrm{V}$`,
        tex`$220\ \mathrm{V}$`,
        tex`$44\ \mathrm{V}$`,
        tex`$22\ \mathrm{V}$`,
      ],
      solution: tex`Voltages are in the ratio of turns: $220 \times \frac{50}{500} = 22\ \mathrm{V}$.`,
    },
  }),
  numerical('phy-071', {
    topic: 'phy-alternating-current',
    difficulty: 2,
    from: '500',
    en: {
      stem: tex`A coil of $0.1\ \mathrm{H}$, a capacitor of $40\ \mathrm{\mu F}$ and a resistor are in series. At what angular frequency, in $\mathrm{rad\,s^{-1}}$, is the current greatest?`,
      solution: tex`At resonance $\omega = \frac{1}{\sqrt{LC}} = \frac{1}{\sqrt{0.1 \times 40 \times 10^{-6}}} = \frac{1}{2 \times 10^{-3}} = 500\ \mathrm{rad\,s^{-1}}$.`,
    },
  }),
  single('phy-072', {
    topic: 'phy-electromagnetic-waves',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`The electric field of an electromagnetic wave in vacuum has the amplitude $60\ \mathrm{V\,m^{-1}}$. The amplitude of its magnetic field is`,
      options: [
        tex`$1.8 \times 10^{10}\ \mathrm{T}$`,
        tex`$6 \times 10^{-8}\ \mathrm{T}$`,
        tex`$5 \times 10^{-6}\ \mathrm{T}$`,
        tex`$2 \times 10^{-7}\ \mathrm{T}$`,
      ],
      solution: tex`$B_0 = \frac{E_0}{c} = \frac{60}{3 \times 10^8} = 2 \times 10^{-7}\ \mathrm{T}$.`,
    },
  }),
  single('phy-073', {
    topic: 'phy-electromagnetic-waves',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Which of these waves has the shortest wavelength?',
      options: ['gamma rays', 'ultraviolet rays', 'microwaves', 'infrared rays'],
      solution:
        'From long to short: microwaves, infrared, visible light, ultraviolet, X-rays, gamma rays. Gamma rays have the highest frequency and so the shortest wavelength.',
    },
  }),
]
