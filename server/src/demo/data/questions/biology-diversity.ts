// Questions on the diversity and structure of living things.
import { type DemoQuestion, single } from './question.ts'

export const biologyDiversity: readonly DemoQuestion[] = [
  single('bio-001', {
    topic: 'bio-living-world',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Which taxon stands between family and species?',
      options: ['order', 'genus', 'class', 'phylum'],
      solution: 'From wide to narrow: kingdom, phylum, class, order, family, genus, species.',
    },
  }),
  single('bio-002', {
    topic: 'bio-living-world',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Which way of writing the scientific name of mango is right?',
      options: ['Mangifera Indica', 'mangifera indica', 'Mangifera indica', 'Indica mangifera'],
      solution:
        'The genus comes first with a capital letter, the species follows with a small one. In print both stand in italics.',
    },
  }),
  single('bio-003', {
    topic: 'bio-classification',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'The cell wall of most fungi is made of',
      options: ['chitin', 'cellulose', 'peptidoglycan', 'pectin'],
      solution:
        'Chitin is a polymer of N-acetylglucosamine. Cellulose and pectin belong to plants, peptidoglycan to bacteria.',
    },
  }),
  single('bio-004', {
    topic: 'bio-classification',
    difficulty: 2,
    right: 'D',
    en: {
      stem: 'Viroids differ from viruses in that they',
      options: [
        'infect animals only',
        'have a DNA genome',
        'reproduce outside cells',
        'have no protein coat',
      ],
      solution:
        'A viroid is a free, small RNA without a capsid. It causes diseases in plants, such as potato spindle tuber.',
    },
  }),
  single('bio-005', {
    topic: 'bio-plant-kingdom',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'Bryophytes are called the amphibians of the plant kingdom because',
      options: [
        'they live only in water',
        'they live on land but need water for fertilisation',
        'they have flowers above and roots under water',
        'they are eaten by frogs',
      ],
      solution:
        'Their male gametes must swim to the archegonium. So these land plants depend on water for sexual reproduction.',
    },
  }),
  single('bio-006', {
    topic: 'bio-plant-kingdom',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'Double fertilisation is a special event of',
      options: ['pteridophytes', 'gymnosperms', 'angiosperms', 'bryophytes'],
      solution:
        'One male gamete fuses with the egg, the other with the polar nuclei. Only flowering plants do this.',
    },
  }),
  single('bio-007', {
    topic: 'bio-animal-kingdom',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'Flame cells serve for excretion in',
      options: ['Annelida', 'Arthropoda', 'Mollusca', 'Platyhelminthes'],
      solution:
        'Flatworms such as *Planaria* have flame cells. Annelids have nephridia, insects Malpighian tubules.',
    },
    mr: {
      stem: 'ज्वाला पेशींद्वारे उत्सर्जन कोणत्या संघातील प्राण्यांत होते?',
      options: ['ॲनेलिडा', 'आर्थ्रोपोडा', 'मोलस्का', 'प्लॅटिहेल्मिंथिस'],
      solution: 'प्लॅनेरियासारख्या चपट्या कृमींमध्ये ज्वाला पेशी असतात. ॲनेलिडामध्ये वृक्कके आणि कीटकांमध्ये मॅलपिघी नलिका असतात.',
    },
    hi: {
      stem: 'ज्वाला कोशिकाओं द्वारा उत्सर्जन किस संघ के प्राणियों में होता है?',
      options: ['ऐनेलिडा', 'आर्थ्रोपोडा', 'मोलस्का', 'प्लैटीहेल्मिन्थीज़'],
      solution: 'प्लेनेरिया जैसे चपटे कृमियों में ज्वाला कोशिकाएँ होती हैं। ऐनेलिडा में वृक्कक और कीटों में मैल्पीगी नलिकाएँ होती हैं।',
    },
  }),
  single('bio-008', {
    topic: 'bio-animal-kingdom',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Hollow bones with air cavities are found in',
      options: ['birds', 'reptiles', 'bony fishes', 'amphibians'],
      solution:
        'Pneumatic bones make the skeleton light for flight. The cavities are linked with the air sacs of the lungs.',
    },
  }),
  single('bio-009', {
    topic: 'bio-morphology',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The aestivation of the petals of pea is',
      options: ['valvate', 'vexillary', 'twisted', 'imbricate'],
      solution:
        'The largest petal, the standard, covers two wings, and these cover the two small petals of the keel.',
    },
  }),
  single('bio-010', {
    topic: 'bio-morphology',
    difficulty: 2,
    right: 'C',
    en: {
      stem: 'In sunflower the placentation is',
      options: ['marginal', 'axile', 'basal', 'parietal'],
      solution: 'The ovary has one chamber, and its single ovule stands at the bottom.',
    },
  }),
  single('bio-011', {
    topic: 'bio-anatomy',
    difficulty: 1,
    right: 'D',
    en: {
      stem: 'The living tissue that supports young stems and leaf stalks of dicots is',
      options: ['sclerenchyma', 'xylem', 'cork', 'collenchyma'],
      solution:
        'Collenchyma cells are alive and thickened at the corners. They give support and can still stretch.',
    },
  }),
  single('bio-012', {
    topic: 'bio-anatomy',
    difficulty: 1,
    right: 'A',
    en: {
      stem: 'Casparian strips are found in the walls of the',
      options: ['endodermis', 'epidermis', 'pericycle', 'cortex'],
      solution:
        'They are bands of suberin in the radial walls. They force water to pass through the living cells of the endodermis.',
    },
  }),
  single('bio-013', {
    topic: 'bio-animal-tissues',
    difficulty: 1,
    right: 'C',
    en: {
      stem: 'The heart of a frog has',
      options: ['two chambers', 'four chambers', 'three chambers', 'one chamber'],
      solution:
        'Two atria and one ventricle. Blood from the lungs and from the body mixes in part in the ventricle.',
    },
  }),
  single('bio-014', {
    topic: 'bio-animal-tissues',
    difficulty: 1,
    right: 'B',
    en: {
      stem: 'The inner lining of blood vessels is',
      options: [
        'cuboidal epithelium',
        'simple squamous epithelium',
        'ciliated epithelium',
        'stratified epithelium',
      ],
      solution: 'One layer of flat cells, also called endothelium, lets substances pass quickly.',
    },
  }),
]
