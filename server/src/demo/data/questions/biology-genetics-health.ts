// Questions on heredity, evolution and health.
import { type DemoQuestion, single, tex } from './question.ts'

export const biologyGeneticsHealth: readonly DemoQuestion[] = [
  single('bio-047', {
    topic: 'bio-inheritance',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Two plants that are both $Aa$, with complete dominance, are crossed. The phenotypes are in the ratio',
      options: ['$3 : 1$', '$1 : 2 : 1$', '$1 : 1$', '$9 : 3 : 3 : 1$'],
      solution: tex`The genotypes are $1\,AA : 2\,Aa : 1\,aa$. The first three look alike.`,
    },
    mr: {
      stem: 'पूर्ण प्रभाविता असताना $Aa$ जनुकप्ररूपाच्या दोन वनस्पतींचा संकर केला. दृश्यप्ररूपांचे गुणोत्तर किती?',
      options: ['$3 : 1$', '$1 : 2 : 1$', '$1 : 1$', '$9 : 3 : 3 : 1$'],
      solution: tex`जनुकप्ररूपे $1\,AA : 2\,Aa : 1\,aa$ मिळतात. पहिली तीन दिसायला सारखी असतात.`,
    },
    hi: {
      stem: 'पूर्ण प्रभाविता होने पर $Aa$ जीनप्ररूप वाले दो पौधों का संकरण किया गया। लक्षणप्ररूपों का अनुपात है',
      options: ['$3 : 1$', '$1 : 2 : 1$', '$1 : 1$', '$9 : 3 : 3 : 1$'],
      solution: tex`जीनप्ररूप $1\,AA : 2\,Aa : 1\,aa$ मिलते हैं। पहले तीन एक जैसे दिखते हैं।`,
    },
  }),
  single('bio-048', {
    topic: 'bio-inheritance',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'The parents have the blood groups AB and O. Their children can have',
      options: ['AB or O', 'AB only', 'A or B', 'O only'],
      solution: 'Every child gets $i$ from the parent with O and either $I^A$ or $I^B$ from the other.',
    },
  }),
  single('bio-049', {
    topic: 'bio-inheritance',
    difficulty: 2,
    right: 'B',
    en: {
      stem: 'A colour-blind man marries a woman whose genes for colour vision are both normal. Their daughters are',
      options: ['all colour-blind', 'all carriers', 'half of them colour-blind', 'all free of the gene'],
      solution:
        "Every daughter gets the father's X chromosome with the recessive gene and a normal X from the mother.",
    },
  }),
  single('bio-050', {
    topic: 'bio-molecular-basis',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The codon that starts a protein is',
      options: ['UAA', 'UGA', 'UAG', 'AUG'],
      solution: 'AUG stands for methionine as well. The other three are stop codons.',
    },
  }),
  single('bio-051', {
    topic: 'bio-molecular-basis',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'In a double-stranded DNA 30 % of the bases are adenine. Cytosine makes up',
      options: ['20 %', '30 %', '40 %', '70 %'],
      solution: 'Thymine is 30 % as well. The remaining 40 % are guanine and cytosine in equal parts.',
    },
  }),
  single('bio-052', {
    topic: 'bio-molecular-basis',
    difficulty: 2,
    right: 'B',
    en: {
      stem: 'The lac operon is switched on by',
      options: ['glucose', 'lactose', 'galactosidase', 'the repressor'],
      solution:
        'Lactose (as allolactose) binds the repressor, which then leaves the operator. Transcription can begin.',
    },
  }),
  single('bio-053', {
    topic: 'bio-evolution',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The forelimbs of a whale and a bat are',
      options: [
        'analogous organs',
        'vestigial organs',
        'homologous organs',
        'examples of convergent evolution',
      ],
      solution: 'They have the same plan of bones and a common origin, but serve for swimming and flying.',
    },
  }),
  single('bio-054', {
    topic: 'bio-evolution',
    difficulty: 3,
    right: 'D',
    en: {
      stem: 'In a population in Hardy–Weinberg equilibrium the recessive allele has the frequency 0.4. The heterozygotes make up',
      options: ['0.16', '0.36', '0.24', '0.48'],
      solution: tex`With $q = 0.4$ and $p = 0.6$, $2pq = 2 \times 0.6 \times 0.4 = 0.48$.`,
    },
  }),
  single('bio-055', {
    topic: 'bio-health',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Malaria is carried by',
      options: [
        'the housefly',
        'the female *Anopheles* mosquito',
        'the male *Anopheles* mosquito',
        'the female *Aedes* mosquito',
      ],
      solution: 'Only females suck blood. *Aedes* carries dengue and chikungunya.',
    },
    mr: {
      stem: 'हिवतापाचा प्रसार कोणामुळे होतो?',
      options: ['घरमाशी', 'ॲनॉफिलीस डासाची मादी', 'ॲनॉफिलीस डासाचा नर', 'एडीस डासाची मादी'],
      solution: 'फक्त मादी रक्त शोषते. एडीस डासामुळे डेंग्यू आणि चिकुनगुन्या पसरतात.',
    },
    hi: {
      stem: 'मलेरिया का संचरण किससे होता है?',
      options: ['घरेलू मक्खी', 'मादा ऐनाफ़िलीज़ मच्छर', 'नर ऐनाफ़िलीज़ मच्छर', 'मादा एडीज़ मच्छर'],
      solution: 'केवल मादा रक्त चूसती है। एडीज़ मच्छर से डेंगू और चिकनगुनिया फैलते हैं।',
    },
  }),
  single('bio-056', {
    topic: 'bio-health',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The antibody that colostrum gives to a newborn is mainly',
      options: ['IgA', 'IgE', 'IgM', 'IgD'],
      solution: 'IgA protects the lining of the gut. It is an example of passive immunity.',
    },
  }),
]
