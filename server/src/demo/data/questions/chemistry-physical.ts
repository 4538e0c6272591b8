// Questions on moles, atoms, gases, energy and equilibrium.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const chemistryPhysical: readonly DemoQuestion[] = [
  single('che-001', {
    topic: 'che-basic-concepts',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`How many moles of oxygen atoms are there in $4.9\ \mathrm{g}$ of $\mathrm{H_2SO_4}$? (molar mass $98\ \mathrm{g\,mol^{-1}}$)`,
      options: ['$0.05$', '$0.2$', '$0.1$', '$0.4$'],
      solution: tex`$4.9/98 = 0.05$ mol of the acid. Each molecule has 4 oxygen atoms, so $0.05 \times 4 = 0.2$ mol.`,
    },
    mr: {
      stem: tex`$4.9\ \mathrm{g}$ $\mathrm{H_2SO_4}$ मध्ये ऑक्सिजनच्या अणूंचे किती मोल आहेत? (मोलर वस्तुमान $98\ \mathrm{g\,mol^{-1}}$)`,
      options: ['$0.05$', '$0.2$', '$0.1$', '$0.4$'],
      solution: tex`आम्लाचे $4.9/98 = 0.05$ मोल आहेत. प्रत्येक रेणूत ऑक्सिजनचे 4 अणू, म्हणून $0.05 \times 4 = 0.2$ मोल.`,
    },
    hi: {
      stem: tex`$4.9\ \mathrm{g}$ $\mathrm{H_2SO_4}$ में ऑक्सीजन परमाणुओं के कितने मोल हैं? (मोलर द्रव्यमान $98\ \mathrm{g\,mol^{-1}}$)`,
      options: ['$0.05$', '$0.2$', '$0.1$', '$0.4$'],
      solution: tex`अम्ल के $4.9/98 = 0.05$ मोल हैं। प्रत्येक अणु में ऑक्सीजन के 4 परमाणु हैं, अतः $0.05 \times 4 = 0.2$ मोल।`,
    },
  }),
  single('che-002', {
    topic: 'che-basic-concepts',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`$10\ \mathrm{g}$ of pure $\mathrm{CaCO_3}$ is strongly heated until it has all decomposed. The volume of $\mathrm{CO_2}$, at $0\,^\circ\mathrm{C}$ and $1\ \mathrm{atm}$, is`,
      options: [
        tex`$1.12\ \mathrm{L}$`,
        tex`$4.48\ \mathrm{L}$`,
        tex`$2.24\ \mathrm{L}$`,
        tex`$22.4\ \mathrm{L}$`,
      ],
      solution: tex`$\mathrm{CaCO_3 \rightarrow CaO + CO_2}$. $10\ \mathrm{g}$ is $0.1$ mol and gives $0.1$ mol of $\mathrm{CO_2}$: $0.1 \times 22.4 = 2.24\ \mathrm{L}$.`,
    },
  }),
  single('che-003', {
    topic: 'che-basic-concepts',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`A compound is $40\,\%$ carbon, $6.7\,\%$ hydrogen and $53.3\,\%$ oxygen by mass. Its empirical formula is`,
      options: [tex`$\mathrm{CH_2O}$`, tex`$\mathrm{CHO}$`, tex`$\mathrm{C_2H_4O}$`, tex`$\mathrm{CH_3O}$`],
      solution: tex`In $100\ \mathrm{g}$: C $40/12 = 3.33$, H $6.7/1 = 6.7$, O $53.3/16 = 3.33$ mol. The ratio is $1 : 2 : 1$.`,
    },
  }),
  numerical('che-004', {
    topic: 'che-basic-concepts',
    difficulty: 1,
    from: '2',
    en: {
      stem: tex`$40\ \mathrm{g}$ of $\mathrm{NaOH}$ is dissolved in $500\ \mathrm{g}$ of water. What is the molality of the solution? (molar mass $40\ \mathrm{g\,mol^{-1}}$)`,
      solution: tex`$40\ \mathrm{g}$ is $1$ mol, in $0.5\ \mathrm{kg}$ of water. The molality is $\frac{1}{0.5} = 2\ \mathrm{mol\,kg^{-1}}$.`,
    },
  }),
  single('che-005', {
    topic: 'che-atomic-structure',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The greatest number of electrons in an atom that can have $n = 4$ and $l = 2$ is',
      options: ['$2$', '$6$', '$8$', '$10$'],
      solution: '$l = 2$ is a d subshell with $2l + 1 = 5$ orbitals. Each holds 2 electrons: 10.',
    },
    mr: {
      stem: 'एका अणूत $n = 4$ आणि $l = 2$ असणारे जास्तीत जास्त किती इलेक्ट्रॉन असू शकतात?',
      options: ['$2$', '$6$', '$8$', '$10$'],
      solution: '$l = 2$ म्हणजे d उपकवच; त्यात $2l + 1 = 5$ कक्षक असतात. प्रत्येक कक्षकात 2 इलेक्ट्रॉन: एकूण 10.',
    },
    hi: {
      stem: 'किसी परमाणु में $n = 4$ तथा $l = 2$ वाले अधिकतम कितने इलेक्ट्रॉन हो सकते हैं?',
      options: ['$2$', '$6$', '$8$', '$10$'],
      solution: '$l = 2$ अर्थात d उपकोश, जिसमें $2l + 1 = 5$ कक्षक होते हैं। प्रत्येक कक्षक में 2 इलेक्ट्रॉन: कुल 10।',
    },
  }),
  single('che-006', {
    topic: 'che-atomic-structure',
    difficulty: 3,
    right: 'B',
    en: {
      stem: 'For hydrogen, the wavelength of the first Lyman line divided by that of the first Balmer line is',
      options: [tex`$\frac14$`, tex`$\frac{5}{27}$`, tex`$\frac{27}{5}$`, tex`$\frac{5}{36}$`],
      solution: tex`$\frac{1}{\lambda_L} = R\left(1 - \frac14\right) = \frac{3R}{4}$ and $\frac{1}{\lambda_B} = R\left(\frac14 - \frac19\right) = \frac{5R}{36}$. So $\frac{\lambda_L}{\lambda_B} = \frac{5}{36} \times \frac43 = \frac{5}{27}$.`,
    },
  }),
  single('che-007', {
    topic: 'che-atomic-structure',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'The number of radial nodes of a $4p$ orbital is',
      options: ['$0$', '$1$', '$2$', '$3$'],
      solution: 'Radial nodes: $n - l - 1 = 4 - 1 - 1 = 2$. (The orbital has one angular node as well.)',
    },
  }),
  single('che-008', {
    topic: 'che-gases',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`An ideal gas fills $2\ \mathrm{L}$ at $300\ \mathrm{K}$. At the same pressure and $450\ \mathrm{K}$ it fills`,
      options: [
        tex`$3\ \mathrm{L}$`,
        tex`$1.33\ \mathrm{L}$`,
        tex`$2.5\ \mathrm{L}$`,
        tex`$4.5\ \mathrm{L}$`,
      ],
      solution: tex`By Charles's law $V/T$ is constant: $V = 2 \times \frac{450}{300} = 3\ \mathrm{L}$.`,
    },
  }),
  single('che-009', {
    topic: 'che-gases',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'Under the same conditions a gas diffuses at one fourth of the rate of hydrogen. Its molar mass is',
      options: [
        tex`$4\ \mathrm{g\,mol^{-1}}$`,
        tex`$8\ \mathrm{g\,mol^{-1}}$`,
        tex`$16\ \mathrm{g\,mol^{-1}}$`,
        tex`$32\ \mathrm{g\,mol^{-1}}$`,
      ],
      solution: tex`By Graham's law the rate is proportional to $1/\sqrt M$: $\sqrt{M/2} = 4$. So $M = 32\ \mathrm{g\,mol^{-1}}$.`,
    },
  }),
  single('che-010', {
    topic: 'che-thermodynamics',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'In an isolated system a process goes on by itself only if',
      options: [
        'its enthalpy falls',
        'its entropy grows',
        'its temperature falls',
        'its internal energy grows',
      ],
      solution: tex`No heat or work crosses the boundary of an isolated system, so $\Delta U = 0$. What decides is the second law: a spontaneous change has $\Delta S > 0$.`,
    },
    mr: {
      stem: 'विलग प्रणालीत एखादी प्रक्रिया आपोआप घडण्यासाठी',
      options: [
        'तिची एन्थॅल्पी कमी व्हावी लागते',
        'तिची एन्ट्रॉपी वाढावी लागते',
        'तिचे तापमान कमी व्हावे लागते',
        'तिची अंतर्गत ऊर्जा वाढावी लागते',
      ],
      solution: tex`विलग प्रणालीत उष्णता किंवा कार्य आत-बाहेर जात नाही, म्हणून $\Delta U = 0$. दुसऱ्या नियमानुसार आपोआप घडणाऱ्या बदलात $\Delta S > 0$ असते.`,
    },
    hi: {
      stem: 'विलगित निकाय में कोई प्रक्रम स्वतः तभी होता है जब',
      options: ['उसकी एन्थैल्पी घटे', 'उसकी एन्ट्रॉपी बढ़े', 'उसका ताप घटे', 'उसकी आंतरिक ऊर्जा बढ़े'],
      solution: tex`विलगित निकाय में ऊष्मा या कार्य का आदान-प्रदान नहीं होता, अतः $\Delta U = 0$। द्वितीय नियम के अनुसार स्वतः होने वाले परिवर्तन में $\Delta S > 0$ होता है।`,
    },
  }),
  single('che-011', {
    topic: 'che-thermodynamics',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`For a reaction $\Delta H = +30\ \mathrm{kJ\,mol^{-1}}$ and $\Delta S = +100\ \mathrm{J\,K^{-1}\,mol^{-1}}$, both independent of temperature. It is spontaneous`,
      options: [
        'at every temperature',
        tex`below $300\ \mathrm{K}$`,
        tex`above $300\ \mathrm{K}$`,
        'at no temperature',
      ],
      solution: tex`$\Delta G = \Delta H - T\Delta S$ changes its sign at $T = \frac{30\,000}{100} = 300\ \mathrm{K}$. Above that $T\Delta S$ is larger and $\Delta G < 0$.`,
    },
  }),
  single('che-012', {
    topic: 'che-thermodynamics',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The enthalpies of combustion of graphite and of carbon monoxide are $-393.5$ and $-283.0\ \mathrm{kJ\,mol^{-1}}$. The enthalpy of formation of carbon monoxide, in $\mathrm{kJ\,mol^{-1}}$, is`,
      options: ['$-110.5$', '$-676.5$', '$+110.5$', '$-172.5$'],
      solution: tex`By Hess's law burning C to CO and then CO to $\mathrm{CO_2}$ gives the same as burning C at once: $\Delta_f H = -393.5 - (-283.0) = -110.5$.`,
    },
  }),
  numerical('che-013', {
    topic: 'che-thermodynamics',
    difficulty: 3,
    from: '-5',
    to: '-4.98',
    en: {
      stem: tex`For $\mathrm{N_2(g) + 3H_2(g) \rightarrow 2NH_3(g)}$ at $300\ \mathrm{K}$, what is $\Delta H - \Delta U$ in $\mathrm{kJ}$, to two decimals? ($R = 8.314\ \mathrm{J\,mol^{-1}\,K^{-1}}$)`,
      solution: tex`$\Delta H - \Delta U = \Delta n_g RT$ with $\Delta n_g = 2 - 4 = -2$. So $-2 \times 8.314 \times 300 = -4988\ \mathrm{J} = -4.99\ \mathrm{kJ}$.`,
    },
    mr: {
      stem: tex`$300\ \mathrm{K}$ ला $\mathrm{N_2(g) + 3H_2(g) \rightarrow 2NH_3(g)}$ या अभिक्रियेसाठी $\Delta H - \Delta U$ चे मूल्य $\mathrm{kJ}$ मध्ये, दोन दशांश स्थळांपर्यंत किती? ($R = 8.314\ \mathrm{J\,mol^{-1}\,K^{-1}}$)`,
      solution: tex`$\Delta H - \Delta U = \Delta n_g RT$, येथे $\Delta n_g = 2 - 4 = -2$. म्हणून $-2 \times 8.314 \times 300 = -4988\ \mathrm{J} = -4.99\ \mathrm{kJ}$.`,
    },
    hi: {
      stem: tex`$300\ \mathrm{K}$ पर $\mathrm{N_2(g) + 3H_2(g) \rightarrow 2NH_3(g)}$ के लिए $\Delta H - \Delta U$ का मान $\mathrm{kJ}$ में, दो दशमलव स्थानों तक कितना है? ($R = 8.314\ \mathrm{J\,mol^{-1}\,K^{-1}}$)`,
      solution: tex`$\Delta H - \Delta U = \Delta n_g RT$, जहाँ $\Delta n_g = 2 - 4 = -2$। अतः $-2 \times 8.314 \times 300 = -4988\ \mathrm{J} = -4.99\ \mathrm{kJ}$।`,
    },
  }),
]
