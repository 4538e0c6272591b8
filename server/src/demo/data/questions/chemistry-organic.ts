// Questions on the principles of organic chemistry, hydrocarbons and halides.
import { type DemoQuestion, numerical, single, tex } from './question.ts'

export const chemistryOrganic: readonly DemoQuestion[] = [
  single('che-056', {
    topic: 'che-organic-basics',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Which carbocation is the most stable?',
      options: [
        tex`$\mathrm{CH_3^+}$`,
        tex`$\mathrm{(CH_3)_3C^+}$`,
        tex`$\mathrm{CH_3CH_2^+}$`,
        tex`$\mathrm{(CH_3)_2CH^+}$`,
      ],
      solution:
        'Methyl groups spread the charge by hyperconjugation and induction. The tertiary ion has nine hydrogens that can take part.',
    },
    mr: {
      stem: 'सर्वांत स्थिर कार्बोकॅटायन कोणता?',
      options: [
        tex`$\mathrm{CH_3^+}$`,
        tex`$\mathrm{(CH_3)_3C^+}$`,
        tex`$\mathrm{CH_3CH_2^+}$`,
        tex`$\mathrm{(CH_3)_2CH^+}$`,
      ],
      solution:
        'मिथिल गट अतिसंयुग्मन आणि प्रेरणिक परिणामाने प्रभार विभागून घेतात. तृतीयक आयनात असे नऊ हायड्रोजन सहभागी होऊ शकतात.',
    },
    hi: {
      stem: 'सबसे स्थायी कार्बधनायन कौन-सा है?',
      options: [
        tex`$\mathrm{CH_3^+}$`,
        tex`$\mathrm{(CH_3)_3C^+}$`,
        tex`$\mathrm{CH_3CH_2^+}$`,
        tex`$\mathrm{(CH_3)_2CH^+}$`,
      ],
      solution:
        'मेथिल समूह अतिसंयुग्मन और प्रेरणिक प्रभाव से आवेश को बाँट लेते हैं। तृतीयक आयन में ऐसे नौ हाइड्रोजन भाग ले सकते हैं।',
    },
  }),
  single('che-057', {
    topic: 'che-organic-basics',
    difficulty: 1,
    right: 'C',
    en: {
      stem: tex`The number of sigma bonds in propene, $\mathrm{CH_3CH{=}CH_2}$, is`,
      options: ['$6$', '$7$', '$8$', '$9$'],
      solution: 'Six C–H bonds and two C–C bonds are sigma bonds. The double bond adds one pi bond.',
    },
  }),
  single('che-058', {
    topic: 'che-organic-basics',
    difficulty: 2,
    right: 'A',
    en: {
      stem: tex`The IUPAC name of $\mathrm{CH_3CH(OH)CH_2CHO}$ is`,
      options: ['3-hydroxybutanal', '2-hydroxybutanal', '1-formylpropan-2-ol', '4-oxobutan-2-ol'],
      solution:
        'The aldehyde is the principal group and its carbon is number 1. The chain has four carbons, the OH group stands on the third.',
    },
  }),
  single('che-059', {
    topic: 'che-organic-basics',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Which group has the strongest $-I$ effect?',
      options: [tex`$\mathrm{-OCH_3}$`, tex`$\mathrm{-I}$`, tex`$\mathrm{-F}$`, tex`$\mathrm{-NO_2}$`],
      solution:
        'The nitrogen of the nitro group carries a positive charge and pulls electrons more strongly than any halogen.',
    },
  }),
  numerical('che-060', {
    topic: 'che-organic-basics',
    difficulty: 3,
    from: '5',
    en: {
      stem: tex`What is the degree of unsaturation (rings and double bonds together) of $\mathrm{C_8H_8O}$?`,
      solution: tex`$\frac{2 \times 8 + 2 - 8}{2} = 5$; oxygen does not count. Acetophenone, a ring with three double bonds and a carbonyl group, is an example.`,
    },
  }),
  single('che-061', {
    topic: 'che-purification',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'A mixture of *o*-nitrophenol and *p*-nitrophenol is best separated by',
      options: [
        'sublimation',
        'steam distillation',
        'fractional crystallisation',
        'distillation under reduced pressure',
      ],
      solution:
        'The ortho form binds its hydrogen inside the molecule and is volatile in steam. The para form links to its neighbours and stays behind.',
    },
  }),
  numerical('che-062', {
    topic: 'che-purification',
    difficulty: 3,
    from: '28',
    en: {
      stem: tex`By Kjeldahl's method the ammonia from $0.5\ \mathrm{g}$ of a compound neutralises $20\ \mathrm{mL}$ of $0.25\ \mathrm{M}$ $\mathrm{H_2SO_4}$. What is the percentage of nitrogen in the compound?`,
      solution: tex`$20\ \mathrm{mL} \times 0.25\ \mathrm{M} = 5$ mmol of acid takes up 10 mmol of ammonia. That is $10 \times 14 = 140\ \mathrm{mg}$ of nitrogen in $500\ \mathrm{mg}$: $28\,\%$.`,
    },
  }),
  single('che-063', {
    topic: 'che-hydrocarbons',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Propene and HBr in the presence of a peroxide give mainly',
      options: ['2-bromopropane', '1,2-dibromopropane', '1-bromopropane', 'propane'],
      solution:
        'With a peroxide the addition goes by radicals. The bromine atom adds to the end carbon, leaving the more stable secondary radical.',
    },
    mr: {
      stem: 'पेरॉक्साइडच्या उपस्थितीत प्रोपीन आणि HBr यांपासून मुख्यतः काय मिळते?',
      options: ['2-ब्रोमोप्रोपेन', '1,2-डायब्रोमोप्रोपेन', '1-ब्रोमोप्रोपेन', 'प्रोपेन'],
      solution:
        'पेरॉक्साइड असताना समावेशन मूलकांमार्फत होते. ब्रोमीनचा अणू टोकाच्या कार्बनला जोडला जातो, कारण त्यामुळे अधिक स्थिर द्वितीयक मूलक तयार होते.',
    },
    hi: {
      stem: 'परॉक्साइड की उपस्थिति में प्रोपीन और HBr से मुख्यतः प्राप्त होता है',
      options: ['2-ब्रोमोप्रोपेन', '1,2-डाइब्रोमोप्रोपेन', '1-ब्रोमोप्रोपेन', 'प्रोपेन'],
      solution:
        'परॉक्साइड होने पर योगज मुक्त मूलकों से होता है। ब्रोमीन परमाणु सिरे के कार्बन से जुड़ता है, जिससे अधिक स्थायी द्वितीयक मूलक बनता है।',
    },
  }),
  single('che-064', {
    topic: 'che-hydrocarbons',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Ozonolysis of but-2-ene, followed by zinc and water, gives',
      options: ['ethanal only', 'propanal and methanal', 'propanone and methanal', 'methanal only'],
      solution: tex`The double bond is cut and each end takes an oxygen: $\mathrm{CH_3CH{=}CHCH_3}$ gives two molecules of $\mathrm{CH_3CHO}$.`,
    },
  }),
  single('che-065', {
    topic: 'che-hydrocarbons',
    difficulty: 3,
    right: 'D',
    en: {
      stem: 'Which of these is aromatic?',
      options: [
        'cyclobutadiene',
        'cyclooctatetraene',
        'the cyclopentadienyl cation',
        'the cyclopentadienyl anion',
      ],
      solution:
        'The cyclopentadienyl anion is a flat ring with 6 delocalised electrons, $4n + 2$ with $n = 1$. The others have 4 or 8.',
    },
  }),
  numerical('che-066', {
    topic: 'che-hydrocarbons',
    difficulty: 2,
    from: '5',
    en: {
      stem: tex`How many structural isomers has hexane, $\mathrm{C_6H_{14}}$, counting the straight chain?`,
      solution: 'Hexane, 2-methylpentane, 3-methylpentane, 2,2-dimethylbutane and 2,3-dimethylbutane: 5.',
    },
    mr: {
      stem: tex`सरळ साखळी धरून हेक्सेनची, $\mathrm{C_6H_{14}}$, किती संरचना समघटके आहेत?`,
      solution: 'हेक्सेन, 2-मिथिलपेंटेन, 3-मिथिलपेंटेन, 2,2-डायमिथिलब्युटेन आणि 2,3-डायमिथिलब्युटेन: एकूण 5.',
    },
    hi: {
      stem: tex`सीधी शृंखला सहित हेक्सेन, $\mathrm{C_6H_{14}}$, के कितने संरचनात्मक समावयव हैं?`,
      solution: 'हेक्सेन, 2-मेथिलपेन्टेन, 3-मेथिलपेन्टेन, 2,2-डाइमेथिलब्यूटेन और 2,3-डाइमेथिलब्यूटेन: कुल 5।',
    },
  }),
  single('che-067', {
    topic: 'che-haloalkanes',
    difficulty: 1,
    right: 'B',
    en: {
      stem: tex`Which halide reacts fastest with aqueous NaOH by the $\mathrm{S_N2}$ mechanism?`,
      options: [
        tex`$\mathrm{(CH_3)_3CBr}$`,
        tex`$\mathrm{CH_3Br}$`,
        tex`$\mathrm{CH_3CH_2Br}$`,
        tex`$\mathrm{(CH_3)_2CHBr}$`,
      ],
      solution:
        'The nucleophile comes from the back of the carbon. The fewer groups stand in its way, the faster it is: methyl > primary > secondary > tertiary.',
    },
  }),
  single('che-068', {
    topic: 'che-haloalkanes',
    difficulty: 1,
    right: 'D',
    en: {
      stem: '2-Bromobutane and alcoholic KOH give mainly',
      options: ['butan-2-ol', 'but-1-ene', 'butane', 'but-2-ene'],
      solution:
        "Alcoholic KOH takes out HBr. By Saytzeff's rule the alkene with more substituents, but-2-ene, prevails.",
    },
    mr: {
      stem: '2-ब्रोमोब्युटेन आणि अल्कोहोलयुक्त KOH यांपासून मुख्यतः काय मिळते?',
      options: ['ब्युटेन-2-ऑल', 'ब्युट-1-ईन', 'ब्युटेन', 'ब्युट-2-ईन'],
      solution:
        'अल्कोहोलयुक्त KOH मुळे HBr चे विलोपन होते. सेट्झेफच्या नियमानुसार अधिक प्रतिस्थापित अल्कीन, ब्युट-2-ईन, जास्त प्रमाणात मिळते.',
    },
    hi: {
      stem: '2-ब्रोमोब्यूटेन और ऐल्कोहॉलिक KOH से मुख्यतः प्राप्त होता है',
      options: ['ब्यूटेन-2-ऑल', 'ब्यूट-1-ईन', 'ब्यूटेन', 'ब्यूट-2-ईन'],
      solution:
        'ऐल्कोहॉलिक KOH से HBr का विलोपन होता है। सैत्ज़ेफ़ नियम के अनुसार अधिक प्रतिस्थापित ऐल्कीन, ब्यूट-2-ईन, अधिक मात्रा में बनती है।',
    },
  }),
  single('che-069', {
    topic: 'che-haloalkanes',
    difficulty: 2,
    right: 'A',
    en: {
      stem: 'Chlorobenzene resists nucleophilic substitution mainly because',
      options: [
        'its C–Cl bond has partly the character of a double bond',
        'chlorine is a poor electron acceptor',
        'its ring carries a positive charge',
        'it does not dissolve in water',
      ],
      solution:
        'A lone pair of chlorine is delocalised into the ring. The C–Cl bond becomes shorter and stronger than in an alkyl chloride.',
    },
  }),
]
