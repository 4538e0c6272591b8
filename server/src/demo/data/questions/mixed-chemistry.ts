// Questions of chemistry of the kinds that go beyond one right option.
import { type DemoQuestion, matching, several, short, tex, trueFalse, whole } from './question.ts'

export const mixedChemistry: readonly DemoQuestion[] = [
  several('che-m01', {
    topic: 'che-kinetics',
    difficulty: 2,
    right: 'ABC',
    en: {
      stem: 'Which statements hold for a reaction of the first order?',
      options: [
        'Its half-life does not depend on how much there is at first.',
        tex`Its rate constant can be given in $\mathrm{s^{-1}}$.`,
        'Three quarters have reacted after two half-lives.',
        'The concentration falls along a straight line in time.',
      ],
      solution: tex`$t_{1/2} = \frac{\ln 2}{k}$ holds no concentration, and $k$ is one over a time. After two half-lives a quarter is left. The concentration falls exponentially; its logarithm falls along a line.`,
    },
  }),
  several('che-m02', {
    topic: 'che-coordination',
    difficulty: 3,
    right: 'BC',
    en: {
      stem: tex`Which statements hold for $[\mathrm{Co(NH_3)_6}]^{3+}$?`,
      options: [
        'It has four unpaired electrons.',
        'It is diamagnetic.',
        tex`Its hybridisation is $d^2sp^3$.`,
        'It has two optical isomers.',
      ],
      solution: tex`$\mathrm{Co^{3+}}$ is $3d^6$. Ammonia pairs the electrons here, so all six lie in three orbitals and two $d$ orbitals are free for $d^2sp^3$. With six equal ligands there is no isomer.`,
    },
  }),
  several('che-m03', {
    topic: 'che-carbonyls',
    difficulty: 1,
    right: 'ACD',
    en: {
      stem: "Which of these reduce Tollens' reagent?",
      options: ['Ethanal', 'Propanone', 'Glucose', 'Benzaldehyde'],
      solution:
        'Aldehydes are oxidised by it, aromatic ones too, and glucose has an aldehyde group. Propanone is a ketone.',
    },
  }),
  several('che-m04', {
    topic: 'che-solutions',
    difficulty: 1,
    right: 'AC',
    en: {
      stem: 'Which of these are colligative properties of a solution?',
      options: ['Osmotic pressure', 'Viscosity', 'Elevation of the boiling point', 'Refractive index'],
      solution:
        'Colligative properties depend only on how many particles are dissolved: osmotic pressure, boiling and freezing points, and the lowering of the vapour pressure.',
    },
  }),
  trueFalse('che-t01', {
    topic: 'che-equilibrium',
    difficulty: 1,
    right: false,
    en: {
      stem: 'A catalyst makes the equilibrium constant of a reaction larger.',
      solution: 'A catalyst speeds both directions up alike: equilibrium comes sooner, and is the same.',
    },
  }),
  trueFalse('che-t02', {
    topic: 'che-periodicity',
    difficulty: 1,
    right: true,
    en: {
      stem: 'The second ionisation enthalpy of sodium is much larger than its first.',
      solution:
        'The first electron leaves the outermost shell, the second has to leave the full shell of neon below it.',
    },
  }),
  trueFalse('che-t03', {
    topic: 'che-p-block',
    difficulty: 2,
    right: true,
    en: {
      stem: tex`In its compounds fluorine has the oxidation state $-1$ only.`,
      solution:
        'No element draws electrons more strongly than fluorine, so in no compound does it give any away.',
    },
  }),
  short('che-s01', {
    topic: 'che-d-f-block',
    difficulty: 1,
    accepted: ['calcination'],
    en: {
      stem: 'What is heating an ore strongly with little or no air called, by which water and carbon dioxide are driven off?',
      solution: 'That is calcination. Heating in plenty of air, which oxidises sulphides, is roasting.',
    },
  }),
  short('che-s02', {
    topic: 'che-redox',
    difficulty: 1,
    accepted: ['hydrogen', 'dihydrogen', 'hydrogen gas', 'H2'],
    en: {
      stem: 'Which gas is set free when zinc reacts with dilute hydrochloric acid?',
      solution: tex`$\mathrm{Zn} + 2\,\mathrm{HCl} \to \mathrm{ZnCl_2} + \mathrm{H_2}$: hydrogen is set free.`,
    },
  }),
  whole('che-i01', {
    topic: 'che-redox',
    difficulty: 1,
    value: '6',
    en: {
      stem: tex`The oxidation number of chromium in $\mathrm{K_2Cr_2O_7}$ is`,
      solution: tex`$2 \times 1 + 2x + 7 \times (-2) = 0$ gives $x = 6$.`,
    },
  }),
  matching('che-m05', {
    topic: 'che-coordination',
    difficulty: 3,
    right: 'CDBA',
    en: {
      stem: 'Match each complex ion with its shape.',
      rows: [
        tex`$[\mathrm{Ni(CN)_4}]^{2-}$`,
        tex`$[\mathrm{NiCl_4}]^{2-}$`,
        tex`$[\mathrm{Fe(CN)_6}]^{3-}$`,
        tex`$[\mathrm{Ag(NH_3)_2}]^{+}$`,
      ],
      options: ['Linear', 'Octahedral', 'Square planar', 'Tetrahedral'],
      solution:
        'Cyanide pairs the electrons of nickel and leaves it square planar, chloride does not and leaves it tetrahedral. Six ligands stand octahedrally, two on a line.',
    },
  }),
]
