// The demo's guardians, whom they look after, what they have consented to, and one sign-in for each role.
import { type Chance, chanceOf } from './chance.ts'
import { type Language, yearStart } from './institute.ts'
import { fathersNames, mothersNames, type Name, nameOf, surnames } from './names.ts'
import { staff } from './staff.ts'
import { type DemoStudent, isMinor, students } from './students.ts'

export type ConsentPurpose = 'account' | 'academics' | 'attendance_word' | 'messages' | 'photo'

export type DemoConsent = {
  on: string
  how: 'signed_form' | 'link' | 'in_person'
  purposes: readonly ConsentPurpose[]
}

/** A guardian's tie to one student. Only one guardian of a student gives the consent; some have not yet. */
export type DemoWard = { roll: string; relation: 'mother' | 'father'; consent?: DemoConsent }

export type DemoGuardian = {
  code: string
  name: string
  devanagari: string
  /** E.164, unique, and what the guardian signs in with; also the student's parent's phone. */
  phone: string
  email: string | null
  language: Language
  /** Whether the office has checked the number. */
  phoneVerified: boolean
  wards: readonly DemoWard[]
}

/** The numbers that the design shows for parents, by the child's name. */
const drawnLines: Record<string, number> = {
  'Aarya Namune': 1,
  'Advik Kalpit': 7,
  'Charvi Udahare': 11,
  'Dhruv Namune': 12,
  'Naina Kalpit': 14,
  'Ira Kalpit': 16,
  'Kabir Udahare': 19,
  'Naresh Udahare': 23,
  'Meera Namune': 24,
  'Neel Kalpit': 28,
  'Ojas Udahare': 31,
}

/** The younger or other child first: its guardians are those of the second. */
const drawnSiblings: Record<string, string> = {
  'Vihaan Namune': 'Aarya Namune',
  'Soham Kalpit': 'Naina Kalpit',
}

/** Minors whose form is still missing: they see a page that says so. By place among all students. */
const withoutConsent = new Set([57, 130, 262])

type Family = { surname: string; children: DemoStudent[] }

/** Every guardian; the first of a family is the one who consents. */
export const guardians: readonly DemoGuardian[] = familiesOf(students).flatMap(guardiansOf)

/** The guardians of a student with their relation, the one who consents first. */
export function guardiansOfStudent(roll: string): { guardian: DemoGuardian; ward: DemoWard }[] {
  return guardians.flatMap((guardian) =>
    guardian.wards.filter((ward) => ward.roll === roll).map((ward) => ({ guardian, ward })),
  )
}

/** Families in the order of their first child; grown-up repeaters now and then come without one. */
function familiesOf(all: readonly DemoStudent[]): Family[] {
  const families = new Map<string, Family>()
  const waiting = new Map<string, Family>()
  for (const student of all) {
    const head = drawnSiblings[student.name] ?? student.name
    const family = families.get(head) ?? siblingFamily(student, waiting)
    if (family) family.children.push(student)
    else if (isMinor(student) || chanceOf(`alone ${student.roll}`).below(3) > 0)
      families.set(head, openFamily(student, waiting))
  }
  return [...families.values()]
}

/** One first-year student in five has an elder sibling of the same surname in a batch of 2027. */
function siblingFamily(student: DemoStudent, waiting: Map<string, Family>): Family | undefined {
  if (!student.roll.startsWith('2028') || chanceOf(`sibling ${student.roll}`).below(5) > 0) return undefined
  const family = waiting.get(student.surname)
  waiting.delete(student.surname)
  return family
}

function openFamily(student: DemoStudent, waiting: Map<string, Family>): Family {
  const family = { surname: student.surname, children: [student] }
  const isDrawn = student.name in drawnLines || student.name in drawnSiblings
  if (student.roll.startsWith('2027') && !isDrawn) waiting.set(student.surname, family)
  return family
}

/** A mother or a father, or both; families of the design have the mother first: Sunita for Aarya. */
function guardiansOf({ surname, children }: Family, place: number): DemoGuardian[] {
  const chance = chanceOf(`family ${place} ${surname}`)
  const drawnLine = children.map((child) => drawnLines[child.name]).find((line) => line !== undefined)
  const motherFirst = drawnLine !== undefined || chance.below(2) === 0
  const relations: DemoWard['relation'][] = motherFirst ? ['mother', 'father'] : ['father', 'mother']
  const present = relations.slice(0, chance.below(3) === 0 ? 2 : 1)
  return present.map((relation, i) => {
    const line = i === 0 && drawnLine !== undefined ? drawnLine : 1000 + place * 2 + i
    const first = drawnLine === 1 && i === 0 ? nameOf(mothersNames, 'Sunita') : firstName(relation, chance)
    return guardian({ first, surname, relation, line, consents: i === 0, children, chance })
  })
}

function firstName(relation: DemoWard['relation'], chance: Chance): Name {
  return chance.pick(relation === 'mother' ? mothersNames : fathersNames)
}

type Facts = {
  first: Name
  surname: string
  relation: DemoWard['relation']
  line: number
  consents: boolean
  children: DemoStudent[]
  chance: Chance
}

function guardian({ first, surname, relation, line, consents, children, chance }: Facts): DemoGuardian {
  const code = `${first.latin}-${surname}-${line}`.toLowerCase()
  const draw = chance.below(10)
  return {
    code,
    name: `${first.latin} ${surname}`,
    devanagari: `${first.devanagari} ${nameOf(surnames, surname).devanagari}`,
    phone: `+9190000${String(line).padStart(5, '0')}`,
    email: draw < 3 ? `${code.replaceAll('-', '.')}@example.in` : null,
    language: line === 1 || draw < 8 ? 'mr' : draw === 8 ? 'hi' : 'en',
    phoneVerified: line < 100 || chance.below(8) > 0,
    wards: children.map((child) => wardOf(child, relation, consents, chance)),
  }
}

function wardOf(
  child: DemoStudent,
  relation: DemoWard['relation'],
  consents: boolean,
  chance: Chance,
): DemoWard {
  const gives = consents && isMinor(child, yearStart) && !withoutConsent.has(students.indexOf(child))
  return gives ? { roll: child.roll, relation, consent: consentOf(chance) } : { roll: child.roll, relation }
}

function consentOf(chance: Chance): DemoConsent {
  const purposes: ConsentPurpose[] = ['account', 'academics', 'attendance_word']
  if (chance.below(10) > 0) purposes.push('messages')
  if (chance.below(3) > 0) purposes.push('photo')
  const how = chance.pick(['signed_form', 'signed_form', 'in_person', 'link'] as const)
  return { on: `2026-06-${String(1 + chance.below(14)).padStart(2, '0')}`, how, purposes }
}

/** One person for each role to sign in as; the one who starts the demo chooses the password. */
export const demoSignIns: readonly { role: string; name: string; phone: string }[] = [
  ...['madhavi', 'sameer', 'lata', 'mohan', 'kishor'].map((code) => {
    const found = staff.find((one) => one.code === code)
    if (!found) throw new Error(`The demo has no ${code} on its staff`)
    return { role: found.powers[0] ?? 'teacher', name: found.name, phone: found.phone }
  }),
  ...students
    .filter(({ name }) => name === 'Aarya Namune')
    .map(({ name, phone }) => ({ role: 'student', name, phone })),
  ...guardians
    .filter(({ phone }) => phone === '+919000000001')
    .map(({ name, phone }) => ({ role: 'parent', name, phone })),
]
