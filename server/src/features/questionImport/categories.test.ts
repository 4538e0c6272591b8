// Where a question of a file belongs, however its author wrote the chapter.
import { expect, test } from 'vitest'
import { findPlace, type Syllabus } from './categories.ts'

const named = (id: string, nameEn: string, nameMr = id) => ({
  id,
  code: `c-${id}`,
  nameEn,
  nameMr,
  nameHi: id,
})
const syllabus: Syllabus = {
  subjects: [named('phy', 'Physics', 'भौतिकशास्त्र'), named('che', 'Chemistry')],
  topics: [
    { ...named('work', 'Work, energy and power', 'कार्य, ऊर्जा आणि शक्ती'), subjectId: 'phy' },
    { ...named('mech', 'Mechanics'), subjectId: 'phy' },
    { ...named('bond', 'Bonding'), subjectId: 'che' },
  ],
}

test.each([
  [['Physics', 'Work, energy and power'], 'phy', 'work', null],
  [['PHYSICS', 'Work, Energy & Power'], 'phy', 'work', null],
  [['भौतिकशास्त्र', 'कार्य ऊर्जा आणि शक्ती'], 'phy', 'work', null],
  [['NEET 2027', 'Physics', 'Mechanics', 'Work, energy and power'], 'phy', 'work', null],
  [['c-phy', 'c-work'], 'phy', 'work', null],
  [['Physics', 'Mechanics', 'Rolling'], 'phy', 'mech', 'Physics / Mechanics / Rolling'],
  [['Physics', 'Bonding'], 'phy', null, 'Physics / Bonding'],
  [['Bonding'], 'che', 'bond', null],
  [['Physics'], 'phy', null, null],
  [['Old papers'], 'che', null, 'Old papers'],
  [['Physics', ' '], 'phy', null, 'Physics /  '],
  [[], 'che', null, null],
])('%j', (path, subjectId, topicId, unknown) => {
  expect(findPlace(syllabus, path, 'che')).toEqual({ subjectId, topicId, unknown })
})
