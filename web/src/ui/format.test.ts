// How values are written: India's time and money, Latin digits in every language.
import { describe, expect, it } from 'vitest'
import { initials } from './Avatar.tsx'
import { formatsOf } from './format.ts'
import { fillBetween } from './Plot.tsx'

const [en, mr, hi] = [formatsOf('en'), formatsOf('mr'), formatsOf('hi')]
/** 23:45 in Latur, still the day before in London. */
const late = '2026-11-24T18:15:09Z'

describe('dates and times', () => {
  it('are those of India', () => {
    expect(en.date(late)).toBe('24 Nov 2026')
    expect(en.time(late)).toBe('23:45')
    expect(en.exactTime(late)).toBe('23:45:09')
    expect(en.date('2026-11-24T18:31:00Z')).toBe('25 Nov 2026')
    expect(en.dateTime(late)).toBe('24 Nov 2026, 23:45')
    expect(en.longDate(late)).toBe('Tuesday, 24 Nov 2026')
    expect(en.date('2026-09-01')).toBe('1 Sep 2026')
  })
  it('have Latin digits and whole months in Marathi and Hindi', () => {
    expect(mr.longDate(late)).toBe('मंगळवार, 24 नोव्हेंबर 2026')
    expect(hi.date(late)).toBe('24 नवंबर 2026')
    expect(hi.day(late)).toBe('24 नवंबर')
  })
  it('count a clock down to nothing', () => {
    expect(en.clock(6727)).toBe('1:52:07')
    expect(en.clock(59.9)).toBe('00:59')
    expect(en.clock(-5)).toBe('00:00')
  })
})

describe('numbers', () => {
  it('group as India does', () => {
    for (const format of [en, mr, hi]) {
      expect(format.money(12345600)).toBe('₹1,23,456.00')
      expect(format.number(1234567)).toBe('12,34,567')
    }
  })
  it('are money from paise, exact to the last one', () => {
    expect(en.money(Number.MAX_SAFE_INTEGER)).toBe('₹9,00,71,99,25,47,409.91')
    expect(en.money(-5)).toBe('-₹0.05')
    expect(mr.amount(1250050)).toBe('12,500.50')
  })
  it('are marks without needless digits, with a true minus', () => {
    expect(en.marks('187.00')).toBe('187')
    expect(en.marks(-1)).toBe('−1')
    expect(en.percent(0.936)).toBe('94 %')
    expect(en.bytes(5_000_000)).toBe('5 MB')
  })
})

it('initials are whole letters, also in Devanagari', () => {
  expect(initials('Aarya Namune')).toBe('AN')
  expect(initials('सर्वेश्वरी नमुने')).toBe('सन')
  expect(initials('  Neha ')).toBe('N')
  expect(initials('')).toBe('')
})

it('a curve passes through its points', () => {
  expect(fillBetween([0, 3, 6], 2)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(fillBetween([4], 2)).toEqual([4])
})
