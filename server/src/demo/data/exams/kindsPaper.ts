// A paper with every kind of question, in the manner of JEE Advanced.
import type { PatternSection } from '../../../features/patterns/pattern.ts'
import { lettered, section } from '../../../features/patterns/pattern.ts'
import { type DemoSection, drawPaper } from './paper.ts'

const chemistry = { en: 'Chemistry', mr: 'रसायनशास्त्र', hi: 'रसायन विज्ञान' }
const mathematics = { en: 'Mathematics', mr: 'गणित', hi: 'गणित' }
const physics = { en: 'Physics', mr: 'भौतिकशास्त्र', hi: 'भौतिकी' }

const one = { right: '3', wrong: '-1', blank: '0' }
const several = { right: '4', wrong: '-2', blank: '0', partial: '1' }
const number = { right: '4', wrong: '0', blank: '0' }
const byRows = { right: '4', wrong: '0', blank: '0', partial: '1' }

const asked = (
  name: PatternSection['name'],
  letter: string,
  rest: Omit<Parameters<typeof section>[0], 'name'>,
) => section({ name: lettered(name, letter), ...rest })

type Given = { section: PatternSection; references?: readonly string[] }

/** Every kind of question: some sections are drawn, those of the rarer kinds are given. */
const blocks: readonly Given[] = [
  { section: asked(physics, '1', { subject: 'physics', questionCount: 3, marks: one }) },
  {
    section: asked(physics, '2', { subject: 'physics', kind: 'multiple', questionCount: 4, marks: several }),
    references: ['phy-m01', 'phy-m02', 'phy-m03', 'phy-m04'],
  },
  {
    section: asked(physics, '3', {
      ...{ subject: 'physics', kind: 'numerical', questionCount: 3, decimals: 2 },
      marks: number,
    }),
    references: ['phy-p01', 'phy-p02', 'phy-p03'],
  },
  {
    section: asked(physics, '4', { subject: 'physics', kind: 'matching', questionCount: 2, marks: byRows }),
    references: ['phy-m05', 'phy-m06'],
  },
  { section: asked(chemistry, '1', { subject: 'chemistry', questionCount: 3, marks: one }) },
  {
    section: asked(chemistry, '2', {
      subject: 'chemistry',
      kind: 'multiple',
      questionCount: 4,
      marks: several,
    }),
    references: ['che-m01', 'che-m02', 'che-m03', 'che-m04'],
  },
  {
    section: asked(chemistry, '3', {
      ...{ subject: 'chemistry', kind: 'true_false', questionCount: 3 },
      marks: { right: '2', wrong: '-1', blank: '0' },
    }),
    references: ['che-t01', 'che-t02', 'che-t03'],
  },
  {
    section: asked(chemistry, '4', {
      ...{ subject: 'chemistry', kind: 'short', questionCount: 2 },
      marks: { right: '3', wrong: '0', blank: '0' },
    }),
    references: ['che-s01', 'che-s02'],
  },
  { section: asked(mathematics, '1', { subject: 'maths', questionCount: 3, marks: one }) },
  {
    section: asked(mathematics, '2', {
      subject: 'maths',
      kind: 'multiple',
      questionCount: 3,
      marks: several,
    }),
    references: ['mat-m01', 'mat-m02', 'mat-m03'],
  },
  {
    section: asked(mathematics, '3', {
      ...{ subject: 'maths', kind: 'integer', questionCount: 3, attemptCount: 2 },
      marks: number,
    }),
    references: ['mat-i01', 'mat-i02', 'mat-i03'],
  },
  {
    section: asked(mathematics, '4', { subject: 'maths', kind: 'matching', questionCount: 1, marks: byRows }),
    references: ['mat-m04'],
  },
]

/** The paper with every kind; the same seed gives the same single-correct questions. */
export function kindsPaper(seed: string): DemoSection[] {
  const drawn = drawPaper(
    blocks.map((block) => block.section),
    { seed, target: 'jee-main' },
  )
  return blocks.map(({ section, references }, i) => ({
    ...section,
    questions: references?.map((reference) => `demo-${reference}`) ?? drawn[i]?.questions ?? [],
  }))
}
