// Questions on food, microbes, biotechnology and ecology.
import { type DemoQuestion, single, tex } from './question.ts'

export const biologyBiotechnologyEcology: readonly DemoQuestion[] = [
  single('bio-057', {
    topic: 'bio-food-production',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Apiculture is the rearing of',
      options: ['silkworms', 'fish', 'honeybees', 'lac insects'],
      solution: 'It gives honey and beeswax, and the bees pollinate crops such as sunflower and apple.',
    },
  }),
  single('bio-058', {
    topic: 'bio-microbes',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Milk is turned into curd by',
      options: ['yeast', '*Aspergillus*', '*Rhizobium*', '*Lactobacillus*'],
      solution: 'The bacteria make lactic acid, which clots the milk protein. They also add vitamin B12.',
    },
    mr: {
      stem: 'दुधाचे दह्यात रूपांतर कोण करते?',
      options: ['यीस्ट', 'ॲस्परजिलस', 'रायझोबियम', 'लॅक्टोबॅसिलस'],
      solution: 'हे जिवाणू लॅक्टिक आम्ल तयार करतात, त्यामुळे दुधातील प्रथिने गोठतात. दह्यात B12 जीवनसत्त्वही वाढते.',
    },
    hi: {
      stem: 'दूध को दही में कौन बदलता है?',
      options: ['यीस्ट', 'ऐस्परजिलस', 'राइज़ोबियम', 'लैक्टोबैसिलस'],
      solution: 'ये जीवाणु लैक्टिक अम्ल बनाते हैं, जिससे दूध का प्रोटीन जम जाता है। दही में विटामिन B12 भी बढ़ता है।',
    },
  }),
  single('bio-059', {
    topic: 'bio-microbes',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'A high biochemical oxygen demand shows that water',
      options: ['is rich in oxygen', 'holds much organic waste', 'holds no bacteria', 'is fit to drink'],
      solution:
        'Bacteria need the oxygen to break down organic matter. The more of it, the higher the demand.',
    },
  }),
  single('bio-060', {
    topic: 'bio-biotechnology',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Enzymes that cut DNA at palindromic sequences are',
      options: ['restriction endonucleases', 'ligases', 'DNA polymerases', 'exonucleases'],
      solution:
        '*Eco*RI, for example, cuts between G and A in GAATTC and leaves sticky ends. Ligase joins them.',
    },
  }),
  single('bio-061', {
    topic: 'bio-biotechnology',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The heat-stable polymerase used in PCR comes from',
      options: [
        '*Escherichia coli*',
        '*Bacillus thuringiensis*',
        '*Thermus aquaticus*',
        '*Agrobacterium tumefaciens*',
      ],
      solution:
        'This bacterium lives in hot springs. Its polymerase survives the step in which the DNA strands are separated by heat.',
    },
  }),
  single('bio-062', {
    topic: 'bio-biotechnology-uses',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The gene that protects Bt cotton from bollworms is called',
      options: ['*nif*', '*cry*', '*lac*', '*ada*'],
      solution:
        'Its product becomes a poison in the alkaline gut of the insect and makes holes in the gut wall.',
    },
  }),
  single('bio-063', {
    topic: 'bio-biotechnology-uses',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'The first clinical gene therapy was given for the lack of',
      options: ['insulin', 'haemoglobin', 'growth hormone', 'adenosine deaminase'],
      solution: 'In 1990 a girl of four received lymphocytes with a working ADA gene.',
    },
  }),
  single('bio-064', {
    topic: 'bio-populations',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Growth of a population with limited resources follows a curve of the shape of',
      options: ['an S', 'a J', 'a bell', 'a straight line'],
      solution:
        'Logistic growth slows down towards the carrying capacity $K$. Without limits it would be exponential, J-shaped.',
    },
  }),
  single('bio-065', {
    topic: 'bio-populations',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The relation of fungus and root in a mycorrhiza is',
      options: ['parasitism', 'commensalism', 'mutualism', 'competition'],
      solution: 'The fungus brings phosphorus and water, the plant gives sugar. Both gain.',
    },
  }),
  single('bio-066', {
    topic: 'bio-ecosystem',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Which ecological pyramid is always upright?',
      options: ['of numbers', 'of biomass in the sea', 'of numbers on a tree', 'of energy'],
      solution: 'At each step most of the energy is lost as heat, so the next level always has less.',
    },
  }),
  single('bio-067', {
    topic: 'bio-ecosystem',
    difficulty: 2,
    right: 'B',
    en: {
      stem: 'The producers of a food chain hold 20 000 J. By the ten per cent law the secondary consumers get',
      options: ['2000 J', '200 J', '20 J', '18 000 J'],
      solution: 'Primary consumers get 10 %, 2000 J, and secondary consumers 10 % of that, 200 J.',
    },
  }),
  single('bio-068', {
    topic: 'bio-biodiversity',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Which of these is in-situ conservation?',
      options: ['a national park', 'a zoo', 'a seed bank', 'a botanical garden'],
      solution: 'In-situ means in the natural home of the species. The others keep it elsewhere, ex-situ.',
    },
  }),
  single('bio-069', {
    topic: 'bio-biodiversity',
    difficulty: 2,
    right: 'C',
    en: {
      stem: tex`In $\log S = \log C + Z\log A$ the letter $Z$ is`,
      options: [
        'the number of species',
        'the area',
        'the slope of the line',
        'the intercept on the $y$-axis',
      ],
      solution: tex`$S$ is the number of species, $A$ the area and $\log C$ the intercept. $Z$, the regression coefficient, is the slope.`,
    },
  }),
]
