// The demo's people agree with the design, sign in with names of their own, and cannot be rung or written to.
import { describe, expect, it } from 'vitest'
import { parsePhone } from '../../platform/phones.ts'
import { batches, batchOf, courses, demoDay, institute, yearStart } from './institute.ts'
import { demoSignIns, guardians, guardiansOfStudent } from './people.ts'
import { staff } from './staff.ts'
import { isMinor, studentOf, students, studentsIn } from './students.ts'

const everybody = [...staff, ...students, ...guardians]

describe('institute', () => {
  it('has the batches of the design with 468 students, none above its capacity', () => {
    const sizes = Object.fromEntries(batches.map(({ code, students: size }) => [code, size]))
    expect(sizes).toMatchObject({ 'JEE-27 A': 60, 'JEE-27 B': 58, 'NEET-27 A': 64, 'CET-27 PCM': 48 })
    for (const batch of batches) {
      expect(studentsIn(batch.code).length, batch.code).toBe(batch.students)
      expect(batch.students).toBeLessThanOrEqual(batch.capacity)
    }
    expect(students.filter(({ status }) => status === 'active').length).toBe(468)
  })

  it('never had more students in a batch than its capacity', () => {
    const days = new Set(students.flatMap(({ enrolments }) => enrolments.map(({ from }) => from)))
    for (const { code, capacity } of batches) {
      for (const day of days) {
        const stays = students
          .flatMap(({ enrolments }) => enrolments)
          .filter(({ batch, from, to }) => batch === code && from <= day && (to === undefined || to > day))
        expect(stays.length, `${code} on ${day}`).toBeLessThanOrEqual(capacity)
      }
    }
  })

  it('has a teacher of the right subject for every subject of every batch', () => {
    for (const batch of batches) {
      const course = courses.find(({ code }) => code === batch.course)
      expect(Object.keys(batch.teachers)).toEqual(course?.subjects)
      for (const [subject, code] of Object.entries(batch.teachers)) {
        const teacher = staff.find((one) => one.code === code)
        expect(teacher, `${batch.code} ${subject}`).toMatchObject({ role: 'teacher', subjects: [subject] })
      }
      expect(Object.values(batch.teachers), batch.code).toContain(batch.classTeacher)
    }
  })
})

describe('people', () => {
  it('have telephones and mail addresses that reach nobody', () => {
    for (const phone of [
      `+91${institute.phone.replace(' ', '')}`,
      ...everybody.map((person) => person.phone),
    ]) {
      expect(phone).toMatch(/^\+91900000\d{4}$/)
      expect(parsePhone(phone)).toEqual({ ok: phone })
    }
    for (const { email } of everybody) if (email) expect(email).toMatch(/^[a-z0-9.]+@example\.in$/)
  })

  it('sign in with names of their own', () => {
    const names = everybody.flatMap(({ phone, email }) => (email ? [phone, email] : [phone]))
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('+919000000002')
  })

  it('have roll numbers of their own', () => {
    expect(new Set(students.map(({ roll }) => roll)).size).toBe(students.length)
    for (const { roll } of students) expect(roll).toMatch(/^202[78]-0\d{3}$/)
  })

  it('have names in both scripts', () => {
    for (const { name, devanagari } of everybody) {
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
      expect(devanagari).toMatch(/^[\p{Script=Devanagari}]+ [\p{Script=Devanagari}]+$/u)
    }
  })

  it('are the ones the design shows', () => {
    expect(studentOf('2027-0412')).toMatchObject({ name: 'Aarya Namune', batch: 'JEE-27 A' })
    expect(studentOf('2027-0434')).toMatchObject({ name: 'Kabir Udahare' })
    const phones = Object.fromEntries(
      students.flatMap(({ name, roll }) =>
        guardiansOfStudent(roll)
          .slice(0, 1)
          .map(({ guardian }) => [name, guardian.phone]),
      ),
    )
    expect(phones).toMatchObject({
      'Aarya Namune': '+919000000001',
      'Vihaan Namune': '+919000000001',
      'Advik Kalpit': '+919000000007',
      'Naina Kalpit': '+919000000014',
      'Soham Kalpit': '+919000000014',
      'Naresh Udahare': '+919000000023',
      'Ojas Udahare': '+919000000031',
    })
    const sunita = guardians.find(({ phone }) => phone === '+919000000001')
    expect(sunita).toMatchObject({ name: 'Sunita Namune', devanagari: 'सुनीता नमुने', language: 'mr' })
    expect(sunita?.wards.map(({ relation }) => relation)).toEqual(['mother', 'mother'])
  })

  it('have one sign-in for each role', () => {
    expect(demoSignIns.map(({ role }) => role)).toEqual([
      'owner',
      'academics',
      'front_desk',
      'accounts',
      'teacher',
      'student',
      'parent',
    ])
  })
})

describe('minors', () => {
  const minors = students.filter((student) => isMinor(student))

  it('are most of the students; nobody came before 16', () => {
    expect(minors.length / students.length).toBeGreaterThan(0.6)
    expect(minors.length / students.length).toBeLessThan(0.9)
    for (const { adultOn } of students) if (adultOn) expect(adultOn <= '2028-06-15').toBe(true)
    expect(students.filter(({ adultOn }) => adultOn === null).length).toBeGreaterThan(2)
  })

  it('have one or two guardians, one of whom has consented, but for three', () => {
    const missing = minors.filter(({ roll }) => {
      const found = guardiansOfStudent(roll)
      expect([1, 2]).toContain(found.length)
      return !found.some(({ ward }) => ward.consent)
    })
    expect(missing.length).toBe(3)
    expect(missing.map(({ name }) => name)).not.toContain('Aarya Namune')
  })

  it('have consents that were given before the year began', () => {
    const consents = guardians.flatMap(({ wards }) =>
      wards.flatMap(({ consent }) => (consent ? [consent] : [])),
    )
    for (const { on, purposes } of consents) {
      expect(on < yearStart && on < demoDay).toBe(true)
      expect(purposes).toEqual(expect.arrayContaining(['account', 'academics']))
    }
  })

  it('share their guardians with brothers and sisters here and there', () => {
    const parents = guardians.filter(({ wards }) => wards.length > 1)
    expect(parents.length).toBeGreaterThanOrEqual(6)
    for (const { name, wards } of parents) {
      for (const { roll } of wards) expect(studentOf(roll).surname).toBe(name.split(' ')[1])
    }
  })

  it('have guardians only of students that exist', () => {
    for (const { wards } of guardians) for (const { roll } of wards) expect(studentOf(roll).roll).toBe(roll)
    expect(batchOf('JEE-27 A').firstRoll).toBe(401)
  })
})
