// Questions on electrochemistry, kinetics, periodicity and bonding.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const chemistryRatesPeriods: readonly DemoQuestion[] = [
  single('che-027', {
    topic: 'che-electrochemistry',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`$E^\circ = -0.76\ \mathrm{V}$ for $\mathrm{Zn^{2+}/Zn}$ and $+0.34\ \mathrm{V}$ for $\mathrm{Cu^{2+}/Cu}$. The standard emf of the cell $\mathrm{Zn\,|\,Zn^{2+}\,||\,Cu^{2+}\,|\,Cu}$ is`,
      options: [
        tex`$1.10\ \mathrm{V}$`,
        tex`$0.42\ \mathrm{V}$`,
        tex`$-1.10\ \mathrm{V}$`,
        tex`$-0.42\ \mathrm{V}$`,
      ],
      solution: tex`$E^\circ = E^\circ_{\text{cathode}} - E^\circ_{\text{anode}} = 0.34 - (-0.76) = 1.10\ \mathrm{V}$.`,
    },
    mr: {
      stem: tex`$\mathrm{Zn^{2+}/Zn}$ साठी $E^\circ = -0.76\ \mathrm{V}$ आणि $\mathrm{Cu^{2+}/Cu}$ साठी $+0.34\ \mathrm{V}$ आहे. $\mathrm{Zn\,|\,Zn^{2+}\,||\,Cu^{2+}\,|\,Cu}$ या घटाचे प्रमाण विद्युतगामक बल किती?`,
      options: [
        tex`$1.10\ \mathrm{V}$`,
        tex`$0.42\ \mathrm{V}$`,
        tex`$-1.10\ \mathrm{V}$`,
        tex`$-0.42\ \mathrm{V}$`,
      ],
      solution: tex`कॅथोडच्या विभवातून ॲनोडचा विभव वजा करतात: $E^\circ = 0.34 - (-0.76) = 1.10\ \mathrm{V}$.`,
    },
    hi: {
      stem: tex`$\mathrm{Zn^{2+}/Zn}$ के लिए $E^\circ = -0.76\ \mathrm{V}$ तथा $\mathrm{Cu^{2+}/Cu}$ के लिए $+0.34\ \mathrm{V}$ है। सेल $\mathrm{Zn\,|\,Zn^{2+}\,||\,Cu^{2+}\,|\,Cu}$ का मानक विद्युत वाहक बल है`,
      options: [
        tex`$1.10\ \mathrm{V}$`,
        tex`$0.42\ \mathrm{V}$`,
        tex`$-1.10\ \mathrm{V}$`,
        tex`$-0.42\ \mathrm{V}$`,
      ],
      solution: tex`कैथोड के विभव में से ऐनोड का विभव घटाते हैं: $E^\circ = 0.34 - (-0.76) = 1.10\ \mathrm{V}$।`,
    },
  }),
  single('che-028', {
    topic: 'che-electrochemistry',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The charge needed to deposit $0.1$ mol of aluminium from molten $\mathrm{Al_2O_3}$ is`,
      options: [
        tex`$0.1\ \mathrm{F}$`,
        tex`$0.2\ \mathrm{F}$`,
        tex`$0.3\ \mathrm{F}$`,
        tex`$0.9\ \mathrm{F}$`,
      ],
      solution: tex`$\mathrm{Al^{3+} + 3e^- \rightarrow Al}$: each mole takes $3\ \mathrm{F}$, so $0.1$ mol takes $0.3\ \mathrm{F}$.`,
    },
  }),
  single('che-029', {
    topic: 'che-electrochemistry',
    difficulty: 3,
    right: 'B',
    en: {
      stem: tex`The limiting molar conductivities of $\mathrm{HCl}$, $\mathrm{NaCl}$ and $\mathrm{CH_3COONa}$ are $426$, $126$ and $91\ \mathrm{S\,cm^2\,mol^{-1}}$. For acetic acid it is, in the same unit,`,
      options: ['$335$', '$391$', '$461$', '$643$'],
      solution: tex`By Kohlrausch's law $\Lambda^\circ(\mathrm{CH_3COOH}) = \Lambda^\circ(\mathrm{CH_3COONa}) + \Lambda^\circ(\mathrm{HCl}) - \Lambda^\circ(\mathrm{NaCl}) = 91 + 426 - 126 = 391$.`,
    },
  }),
  numerical('che-030', {
    topic: 'che-electrochemistry',
    difficulty: 3,
    from: '0.63',
    to: '0.64',
    en: {
      stem: tex`A current of $2\ \mathrm{A}$ flows for $965\ \mathrm{s}$ through a solution of copper sulphate. What mass of copper, in grams to two decimals, is deposited? ($1\ \mathrm{F} = 96\,500\ \mathrm{C}$, $\mathrm{Cu} = 63.5$)`,
      solution: tex`The charge is $2 \times 965 = 1930\ \mathrm{C} = 0.02\ \mathrm{F}$. Copper takes $2\ \mathrm{F}$ per mole: $0.01 \times 63.5 = 0.635\ \mathrm{g}$; both $0.63$ and $0.64$ are accepted.`,
    },
  }),
  single('che-031', {
    topic: 'che-kinetics',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The unit of the rate constant of a second-order reaction is',
      options: [
        tex`$\mathrm{s^{-1}}$`,
        tex`$\mathrm{mol\,L^{-1}\,s^{-1}}$`,
        tex`$\mathrm{L^2\,mol^{-2}\,s^{-1}}$`,
        tex`$\mathrm{L\,mol^{-1}\,s^{-1}}$`,
      ],
      solution: tex`In $r = k\,c^2$ the rate has $\mathrm{mol\,L^{-1}\,s^{-1}}$ and $c^2$ has $\mathrm{mol^2\,L^{-2}}$. Their ratio is $\mathrm{L\,mol^{-1}\,s^{-1}}$.`,
    },
    mr: {
      stem: 'द्वितीय कोटी अभिक्रियेच्या वेग स्थिरांकाचे एकक कोणते?',
      options: [
        tex`$\mathrm{s^{-1}}$`,
        tex`$\mathrm{mol\,L^{-1}\,s^{-1}}$`,
        tex`$\mathrm{L^2\,mol^{-2}\,s^{-1}}$`,
        tex`$\mathrm{L\,mol^{-1}\,s^{-1}}$`,
      ],
      solution: tex`$r = k\,c^2$ मध्ये वेगाचे एकक $\mathrm{mol\,L^{-1}\,s^{-1}}$ आणि $c^2$ चे $\mathrm{mol^2\,L^{-2}}$ आहे. त्यांचे गुणोत्तर $\mathrm{L\,mol^{-1}\,s^{-1}}$.`,
    },
    hi: {
      stem: 'द्वितीय कोटि की अभिक्रिया के वेग स्थिरांक का मात्रक है',
      options: [
        tex`$\mathrm{s^{-1}}$`,
        tex`$\mathrm{mol\,L^{-1}\,s^{-1}}$`,
        tex`$\mathrm{L^2\,mol^{-2}\,s^{-1}}$`,
        tex`$\mathrm{L\,mol^{-1}\,s^{-1}}$`,
      ],
      solution: tex`$r = k\,c^2$ में वेग का मात्रक $\mathrm{mol\,L^{-1}\,s^{-1}}$ और $c^2$ का $\mathrm{mol^2\,L^{-2}}$ है। इनका अनुपात $\mathrm{L\,mol^{-1}\,s^{-1}}$ है।`,
    },
  }),
  single('che-032', {
    topic: 'che-kinetics',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`The half-life of a first-order reaction is 20 minutes. $87.5\,\%$ of the reactant is used up after`,
      options: ['40 minutes', '60 minutes', '80 minutes', '100 minutes'],
      solution: tex`$12.5\,\% = \left(\frac12\right)^3$ is left. That takes three half-lives, 60 minutes.`,
    },
  }),
  single('che-033', {
    topic: 'che-kinetics',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The slope of the graph of $\ln k$ against $1/T$ is`,
      options: [
        tex`$\frac{E_a}{R}$`,
        tex`$-\frac{E_a}{2.303R}$`,
        tex`$-\frac{E_a}{R}$`,
        tex`$\frac{R}{E_a}$`,
      ],
      solution: tex`Arrhenius: $\ln k = \ln A - \frac{E_a}{R}\cdot\frac1T$, a straight line of slope $-\frac{E_a}{R}$.`,
    },
  }),
  numerical('che-034', {
    topic: 'che-kinetics',
    difficulty: 1,
    from: '10',
    en: {
      stem: tex`The rate constant of a first-order reaction is $0.0693\ \mathrm{min^{-1}}$. What is its half-life in minutes? ($\ln 2 = 0.693$)`,
      solution: tex`$t_{1/2} = \frac{\ln 2}{k} = \frac{0.693}{0.0693} = 10$ minutes.`,
    },
  }),
  single('che-035', {
    topic: 'che-periodicity',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Which of these ions, all with ten electrons, is the largest?',
      options: [tex`$\mathrm{F^-}$`, tex`$\mathrm{O^{2-}}$`, tex`$\mathrm{Na^+}$`, tex`$\mathrm{Mg^{2+}}$`],
      solution:
        'With the same electrons, the smallest nuclear charge holds them least: oxygen has 8 protons, fluorine 9, sodium 11, magnesium 12.',
    },
    mr: {
      stem: 'दहा इलेक्ट्रॉन असलेल्या पुढील आयनांपैकी सर्वांत मोठा आयन कोणता?',
      options: [tex`$\mathrm{F^-}$`, tex`$\mathrm{O^{2-}}$`, tex`$\mathrm{Na^+}$`, tex`$\mathrm{Mg^{2+}}$`],
      solution:
        'इलेक्ट्रॉन सारखेच असल्याने ज्याचा अणुकेंद्रकीय प्रभार सर्वांत कमी तो आयन सर्वांत मोठा. ऑक्सिजनमध्ये 8, फ्लुओरिनमध्ये 9, सोडियममध्ये 11 आणि मॅग्नेशियममध्ये 12 प्रोटॉन असतात.',
    },
    hi: {
      stem: 'दस इलेक्ट्रॉन वाले निम्न आयनों में सबसे बड़ा कौन-सा है?',
      options: [tex`$\mathrm{F^-}$`, tex`$\mathrm{O^{2-}}$`, tex`$\mathrm{Na^+}$`, tex`$\mathrm{Mg^{2+}}$`],
      solution:
        'इलेक्ट्रॉन समान हैं, अतः सबसे कम नाभिकीय आवेश वाला आयन सबसे बड़ा होता है। ऑक्सीजन में 8, फ्लुओरीन में 9, सोडियम में 11 और मैग्नीशियम में 12 प्रोटॉन होते हैं।',
    },
  }),
  single('che-036', {
    topic: 'che-periodicity',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'Which of these elements has the highest first ionisation enthalpy?',
      options: ['boron', 'carbon', 'oxygen', 'nitrogen'],
      solution:
        "It grows along the period, but nitrogen's half-filled $2p^3$ is more stable than oxygen's $2p^4$. So N lies above O.",
    },
  }),
  single('che-037', {
    topic: 'che-periodicity',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The electron gain enthalpy is most negative for',
      options: ['chlorine', 'fluorine', 'bromine', 'oxygen'],
      solution:
        'Fluorine is so small that the new electron is repelled by those already there. Chlorine, with more room, gives out more energy.',
    },
  }),
  single('che-038', {
    topic: 'che-bonding',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`The shape of the $\mathrm{SF_4}$ molecule is`,
      options: ['tetrahedral', 'square planar', 'see-saw', 'trigonal bipyramidal'],
      solution:
        'Sulphur has four bond pairs and one lone pair, so five pairs point to a trigonal bipyramid. The lone pair takes an equatorial place; the atoms form a see-saw.',
    },
    mr: {
      stem: tex`$\mathrm{SF_4}$ रेणूचा आकार कोणता?`,
      options: ['चतुष्फलकीय', 'समतल चौरस', 'सी-सॉ', 'त्रिकोणी द्विपिरॅमिड'],
      solution:
        'गंधकाभोवती चार बंध जोड्या आणि एक एकाकी जोडी असते; पाच जोड्या त्रिकोणी द्विपिरॅमिडच्या दिशांना जातात. एकाकी जोडी विषुववृत्तीय जागा घेते, म्हणून अणूंचा आकार सी-सॉसारखा.',
    },
    hi: {
      stem: tex`$\mathrm{SF_4}$ अणु की आकृति है`,
      options: ['चतुष्फलकीय', 'वर्ग समतली', 'सी-सॉ (ढेंकुली)', 'त्रिसमनताक्ष द्विपिरैमिडी'],
      solution:
        'सल्फर पर चार आबंध युग्म और एक एकाकी युग्म हैं; पाँच युग्म त्रिसमनताक्ष द्विपिरैमिड की दिशाओं में रहते हैं। एकाकी युग्म विषुवतीय स्थान लेता है, अतः परमाणु सी-सॉ आकृति बनाते हैं।',
    },
  }),
  single('che-039', {
    topic: 'che-bonding',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`The bond order of $\mathrm{O_2^+}$ is`,
      options: ['$2$', '$2.5$', '$3$', '$1.5$'],
      solution: tex`$\mathrm{O_2}$ has bond order 2 with two antibonding electrons. Taking one of them away gives $\frac{10 - 5}{2} = 2.5$.`,
    },
  }),
  single('che-040', {
    topic: 'che-bonding',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Which of these molecules has no dipole moment?',
      options: [tex`$\mathrm{NH_3}$`, tex`$\mathrm{H_2O}$`, tex`$\mathrm{NF_3}$`, tex`$\mathrm{BF_3}$`],
      solution: tex`$\mathrm{BF_3}$ is flat with three equal bonds at $120^\circ$; their moments cancel. The others have lone pairs and are not flat or straight.`,
    },
  }),
  single('che-041', {
    topic: 'che-bonding',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The hybridisation of xenon in $\mathrm{XeF_4}$ is`,
      options: ['$sp^3d^2$', '$sp^3d$', '$sp^3$', '$dsp^2$'],
      solution:
        'Xenon has four bond pairs and two lone pairs: six pairs need $sp^3d^2$. The molecule is square planar.',
    },
  }),
]
