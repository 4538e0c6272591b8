// Questions on equilibrium, redox reactions and solutions.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const chemistryEquilibrium: readonly DemoQuestion[] = [
  single('che-014', {
    topic: 'che-equilibrium',
    difficulty: 1,
    right: 'D',
    en: {
      stem: tex`The pH of $0.001\ \mathrm{M}$ hydrochloric acid is`,
      options: ['$1$', '$2$', '$4$', '$3$'],
      solution: tex`A strong acid is fully ionised: $[\mathrm{H^+}] = 10^{-3}$, so $\mathrm{pH} = 3$.`,
    },
    mr: {
      stem: tex`$0.001\ \mathrm{M}$ हायड्रोक्लोरिक आम्लाचा pH किती?`,
      options: ['$1$', '$2$', '$4$', '$3$'],
      solution: tex`तीव्र आम्ल पूर्णपणे आयनीभूत होते: $[\mathrm{H^+}] = 10^{-3}$, म्हणून $\mathrm{pH} = 3$.`,
    },
    hi: {
      stem: tex`$0.001\ \mathrm{M}$ हाइड्रोक्लोरिक अम्ल का pH है`,
      options: ['$1$', '$2$', '$4$', '$3$'],
      solution: tex`प्रबल अम्ल पूर्णतः आयनित होता है: $[\mathrm{H^+}] = 10^{-3}$, अतः $\mathrm{pH} = 3$।`,
    },
  }),
  single('che-015', {
    topic: 'che-equilibrium',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`For $\mathrm{N_2(g) + 3H_2(g) \rightleftharpoons 2NH_3(g)}$ the ratio $K_p/K_c$ is`,
      options: ['$(RT)^2$', '$(RT)^{-2}$', '$RT$', '$(RT)^{-1}$'],
      solution: tex`$K_p = K_c(RT)^{\Delta n}$ with $\Delta n = 2 - (1 + 3) = -2$.`,
    },
  }),
  single('che-016', {
    topic: 'che-equilibrium',
    difficulty: 1,
    right: 'A',
    en: {
      stem: tex`$\mathrm{N_2(g) + 3H_2(g) \rightleftharpoons 2NH_3(g)}$ gives out heat. At equilibrium the yield of ammonia is best at`,
      options: [
        'low temperature and high pressure',
        'high temperature and high pressure',
        'low temperature and low pressure',
        'high temperature and low pressure',
      ],
      solution:
        "By Le Chatelier's principle cooling favours the side that gives out heat, and pressure the side with fewer molecules of gas. Both are ammonia's side.",
    },
  }),
  single('che-017', {
    topic: 'che-equilibrium',
    difficulty: 3,
    right: 'C',
    en: {
      stem: tex`The solubility of a salt $\mathrm{AB_2}$ is $1 \times 10^{-4}\ \mathrm{mol\,L^{-1}}$. Its solubility product is`,
      options: [
        tex`$1 \times 10^{-8}$`,
        tex`$1 \times 10^{-12}$`,
        tex`$4 \times 10^{-12}$`,
        tex`$2 \times 10^{-8}$`,
      ],
      solution: tex`$[\mathrm{A^{2+}}] = s$ and $[\mathrm{B^-}] = 2s$, so $K_{sp} = s\,(2s)^2 = 4s^3 = 4 \times 10^{-12}$.`,
    },
  }),
  numerical('che-018', {
    topic: 'che-equilibrium',
    difficulty: 2,
    from: '5.74',
    en: {
      stem: tex`A buffer is $0.1\ \mathrm{M}$ in sodium acetate and $0.01\ \mathrm{M}$ in acetic acid ($\mathrm{p}K_a = 4.74$). What is its pH, to two decimals?`,
      solution: tex`By the Henderson–Hasselbalch equation $\mathrm{pH} = \mathrm{p}K_a + \log\frac{0.1}{0.01} = 4.74 + 1 = 5.74$.`,
    },
  }),
  single('che-019', {
    topic: 'che-redox',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`The oxidation number of chromium in $\mathrm{K_2Cr_2O_7}$ is`,
      options: ['$+7$', '$+6$', '$+5$', '$+3$'],
      solution: '$2(+1) + 2x + 7(-2) = 0$ gives $2x = 12$ and $x = +6$.',
    },
  }),
  single('che-020', {
    topic: 'che-redox',
    difficulty: 2,
    right: 'D',
    en: {
      stem: tex`How many moles of $\mathrm{Fe^{2+}}$ does one mole of $\mathrm{KMnO_4}$ oxidise in an acid solution?`,
      options: ['$1$', '$2$', '$3$', '$5$'],
      solution: tex`In acid manganese goes from $+7$ to $+2$ and takes up 5 electrons. Each $\mathrm{Fe^{2+}}$ gives one.`,
    },
  }),
  single('che-021', {
    topic: 'che-solid-state',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The number of atoms that belong to the unit cell of a face-centred cubic metal is',
      options: ['$4$', '$2$', '$1$', '$6$'],
      solution: tex`Eight corners count $\frac18$ each, six faces $\frac12$ each: $1 + 3 = 4$.`,
    },
  }),
  single('che-022', {
    topic: 'che-solutions',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`$18\ \mathrm{g}$ of glucose (molar mass $180\ \mathrm{g\,mol^{-1}}$) is dissolved in $500\ \mathrm{g}$ of water ($K_f = 1.86\ \mathrm{K\,kg\,mol^{-1}}$). The freezing point falls by`,
      options: [
        tex`$0.186\ \mathrm{K}$`,
        tex`$0.744\ \mathrm{K}$`,
        tex`$0.372\ \mathrm{K}$`,
        tex`$0.93\ \mathrm{K}$`,
      ],
      solution: tex`The molality is $\frac{18/180}{0.5} = 0.2$. Then $\Delta T_f = K_f m = 1.86 \times 0.2 = 0.372\ \mathrm{K}$.`,
    },
    mr: {
      stem: tex`$18\ \mathrm{g}$ ग्लुकोज (मोलर वस्तुमान $180\ \mathrm{g\,mol^{-1}}$) $500\ \mathrm{g}$ पाण्यात विरघळवले आहे ($K_f = 1.86\ \mathrm{K\,kg\,mol^{-1}}$). गोठणबिंदू कितीने कमी होतो?`,
      options: [
        tex`$0.186\ \mathrm{K}$`,
        tex`$0.744\ \mathrm{K}$`,
        tex`$0.372\ \mathrm{K}$`,
        tex`$0.93\ \mathrm{K}$`,
      ],
      solution: tex`मोलॅलिटी $\frac{18/180}{0.5} = 0.2$. म्हणून $\Delta T_f = K_f m = 1.86 \times 0.2 = 0.372\ \mathrm{K}$.`,
    },
    hi: {
      stem: tex`$18\ \mathrm{g}$ ग्लूकोस (मोलर द्रव्यमान $180\ \mathrm{g\,mol^{-1}}$) को $500\ \mathrm{g}$ जल में घोला गया ($K_f = 1.86\ \mathrm{K\,kg\,mol^{-1}}$)। हिमांक में अवनमन है`,
      options: [
        tex`$0.186\ \mathrm{K}$`,
        tex`$0.744\ \mathrm{K}$`,
        tex`$0.372\ \mathrm{K}$`,
        tex`$0.93\ \mathrm{K}$`,
      ],
      solution: tex`मोललता $\frac{18/180}{0.5} = 0.2$ है। अतः $\Delta T_f = K_f m = 1.86 \times 0.2 = 0.372\ \mathrm{K}$।`,
    },
  }),
  single('che-023', {
    topic: 'che-solutions',
    difficulty: 2,
    right: 'B',
    en: {
      stem: tex`If $\mathrm{K_4[Fe(CN)_6]}$ dissociates completely in water, its van 't Hoff factor is`,
      options: ['$4$', '$5$', '$10$', '$11$'],
      solution: tex`It gives four $\mathrm{K^+}$ and one $\mathrm{[Fe(CN)_6]^{4-}}$: 5 particles. The complex ion stays whole.`,
    },
  }),
  single('che-024', {
    topic: 'che-solutions',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'A gas dissolves best in water at',
      options: [
        'low pressure and high temperature',
        'low pressure and low temperature',
        'high pressure and high temperature',
        'high pressure and low temperature',
      ],
      solution:
        "By Henry's law more gas dissolves under more pressure. Dissolving a gas gives out heat, so cold water holds more of it.",
    },
  }),
  numerical('che-025', {
    topic: 'che-solutions',
    difficulty: 2,
    from: '2.49',
    en: {
      stem: tex`What is the osmotic pressure, in $\mathrm{bar}$, of a $0.1\ \mathrm{M}$ solution of urea at $300\ \mathrm{K}$? ($R = 0.083\ \mathrm{L\,bar\,mol^{-1}\,K^{-1}}$)`,
      solution: tex`$\Pi = cRT = 0.1 \times 0.083 \times 300 = 2.49\ \mathrm{bar}$. Urea does not dissociate.`,
    },
  }),
  single('che-026', {
    topic: 'che-surface',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Which of these shows the Tyndall effect?',
      options: [
        'starch stirred into hot water',
        'sugar in water',
        'common salt in water',
        'copper sulphate in water',
      ],
      solution:
        'Only particles of colloidal size scatter light. Starch gives a colloid, the others true solutions.',
    },
  }),
]
