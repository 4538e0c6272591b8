// Mathematics for JEE and MHT-CET, by the chapters of NCERT and the Maharashtra board.
import { chapter, JEE, JEE_CET, type Subject, type Target, unit } from './topics.ts'

const CET: readonly Target[] = ['mht-cet']

const foundations = unit(
  'mat-foundations',
  ['Sets, relations and logic', 'संच, संबंध आणि तर्क', 'समुच्चय, संबंध और तर्क'],
  [
    chapter('mat-sets', 11, JEE, 'Sets', 'संच', 'समुच्चय'),
    chapter('mat-functions', 11, JEE_CET, 'Relations and functions', 'संबंध आणि फलने', 'संबंध एवं फलन'),
    chapter('mat-logic', 12, CET, 'Mathematical logic', 'गणितीय तर्कशास्त्र', 'गणितीय तर्कशास्त्र'),
  ],
)

const algebra = unit(
  'mat-algebra',
  ['Algebra', 'बीजगणित', 'बीजगणित'],
  [
    chapter('mat-complex-numbers', 11, JEE_CET, 'Complex numbers', 'संमिश्र संख्या', 'सम्मिश्र संख्याएँ'),
    chapter('mat-quadratics', 11, JEE, 'Quadratic equations', 'वर्गसमीकरणे', 'द्विघात समीकरण'),
    chapter('mat-sequences', 11, JEE, 'Sequences and series', 'क्रमिका आणि श्रेढी', 'अनुक्रम तथा श्रेणी'),
    chapter(
      'mat-permutations',
      11,
      JEE_CET,
      'Permutations and combinations',
      'क्रमयोजना आणि संयोजना',
      'क्रमचय और संचय',
    ),
    chapter('mat-binomial', 11, JEE, 'Binomial theorem', 'द्विपद प्रमेय', 'द्विपद प्रमेय'),
    chapter('mat-matrices', 12, JEE_CET, 'Matrices', 'सारणी', 'आव्यूह'),
    chapter('mat-determinants', 12, JEE_CET, 'Determinants', 'निश्चयक', 'सारणिक'),
  ],
)

const trigonometry = unit(
  'mat-trigonometry',
  ['Trigonometry', 'त्रिकोणमिती', 'त्रिकोणमिति'],
  [
    chapter(
      'mat-trigonometric-functions',
      11,
      JEE_CET,
      'Trigonometric functions',
      'त्रिकोणमितीय फलने',
      'त्रिकोणमितीय फलन',
    ),
    chapter(
      'mat-triangles',
      11,
      ['jee-advanced', 'mht-cet'],
      'Properties of triangles',
      'त्रिकोणाचे गुणधर्म',
      'त्रिभुज के गुणधर्म',
    ),
    chapter(
      'mat-inverse-trigonometry',
      12,
      JEE_CET,
      'Inverse trigonometric functions',
      'व्यस्त त्रिकोणमितीय फलने',
      'प्रतिलोम त्रिकोणमितीय फलन',
    ),
  ],
)

const geometry = unit(
  'mat-geometry',
  ['Coordinate geometry', 'निर्देशक भूमिती', 'निर्देशांक ज्यामिति'],
  [
    chapter('mat-straight-lines', 11, JEE_CET, 'Straight lines', 'सरळ रेषा', 'सरल रेखाएँ'),
    chapter('mat-pair-of-lines', 12, CET, 'Pair of straight lines', 'रेषांची जोडी', 'सरल रेखा युग्म'),
    chapter('mat-circles', 11, JEE_CET, 'Circles', 'वर्तुळ', 'वृत्त'),
    chapter('mat-conics', 11, JEE, 'Conic sections', 'शांकव', 'शंकु परिच्छेद'),
  ],
)

const space = unit(
  'mat-space',
  ['Vectors and space', 'सदिश आणि अवकाश', 'सदिश एवं त्रिविमा'],
  [
    chapter('mat-vectors', 12, JEE_CET, 'Vectors', 'सदिश', 'सदिश बीजगणित'),
    chapter(
      'mat-three-dimensions',
      12,
      JEE_CET,
      'Three-dimensional geometry',
      'त्रिमितीय भूमिती',
      'त्रिविमीय ज्यामिति',
    ),
  ],
)

const calculus = unit(
  'mat-calculus',
  ['Calculus', 'कलन', 'कलन'],
  [
    chapter('mat-limits', 11, JEE_CET, 'Limits', 'सीमा', 'सीमा'),
    chapter('mat-continuity', 12, JEE_CET, 'Continuity', 'सांतत्य', 'सांतत्य'),
    chapter('mat-differentiation', 12, JEE_CET, 'Differentiation', 'विकलन', 'अवकलन'),
    chapter(
      'mat-derivative-uses',
      12,
      JEE_CET,
      'Applications of derivatives',
      'विकलजांचे उपयोजन',
      'अवकलज के अनुप्रयोग',
    ),
    chapter(
      'mat-indefinite-integrals',
      12,
      JEE_CET,
      'Indefinite integrals',
      'अनिश्चित संकलन',
      'अनिश्चित समाकलन',
    ),
    chapter('mat-definite-integrals', 12, JEE_CET, 'Definite integrals', 'निश्चित संकलन', 'निश्चित समाकलन'),
    chapter('mat-areas', 12, JEE_CET, 'Areas under curves', 'वक्राखालील क्षेत्रफळ', 'समाकलनों के अनुप्रयोग'),
    chapter(
      'mat-differential-equations',
      12,
      JEE_CET,
      'Differential equations',
      'विकलक समीकरणे',
      'अवकल समीकरण',
    ),
  ],
)

const chance = unit(
  'mat-chance',
  ['Statistics and probability', 'सांख्यिकी आणि संभाव्यता', 'सांख्यिकी और प्रायिकता'],
  [
    chapter('mat-statistics', 11, JEE_CET, 'Statistics', 'सांख्यिकी', 'सांख्यिकी'),
    chapter('mat-probability', 11, JEE_CET, 'Probability', 'संभाव्यता', 'प्रायिकता'),
    chapter('mat-distributions', 12, JEE_CET, 'Probability distributions', 'संभाव्यता वितरणे', 'प्रायिकता बंटन'),
    chapter('mat-linear-programming', 12, CET, 'Linear programming', 'रेषीय नियोजन', 'रैखिक प्रोग्रामन'),
  ],
)

export const maths: Subject = {
  code: 'maths',
  name: { en: 'Maths', mr: 'गणित', hi: 'गणित' },
  units: [foundations, algebra, trigonometry, geometry, space, calculus, chance],
}
