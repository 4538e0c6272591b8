// What a tap does, how it is taken back, and laying two people's marks over each other.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countMarks,
  type Draft,
  emptyDraft,
  heldMark,
  type Marked,
  markOf,
  type Pupil,
  sameAs,
  setMinutes,
  tap,
  tools,
  undo,
} from './marks.ts'
import { merge, settle } from './merge.ts'

const pupil = (id: string, more: Partial<Pupil> = {}): Pupil => ({
  id,
  marked: null,
  onLeave: false,
  ...more,
})
const absent: Marked = { mark: 'absent', minutes: null }
const present: Marked = { mark: 'present', minutes: null }
const late: Marked = { mark: 'late', minutes: 10 }
const aarya = pupil('aarya')
const esha = pupil('esha', { onLeave: true })
const neel = pupil('neel', { marked: absent })
const batch = [aarya, esha, neel]
const marks = (draft: Draft, pupils: Pupil[] = batch) =>
  pupils.map((one) => markOf(one, draft.touched).mark).join(' ')

describe('a tap', () => {
  test('marks, and takes the mark off again', () => {
    const once = tap(emptyDraft, aarya, 'absent')
    expect(marks(once)).toBe('absent leave absent')
    expect(marks(tap(once, aarya, 'absent'))).toBe('present leave absent')
    expect(tap(once, aarya, 'absent').touched.size).toBe(0)
  })
  test('with another tool changes the mark', () => {
    expect(marks(tap(tap(emptyDraft, aarya, 'absent'), aarya, 'late'))).toBe('late leave absent')
  })
  test('who has leave and came all the same is present; a second tap is leave again', () => {
    const came = tap(emptyDraft, esha, 'absent')
    expect(marks(came)).toBe('present present absent')
    expect(marks(tap(came, esha, 'absent'))).toBe('present leave absent')
    expect(marks(tap(emptyDraft, esha, 'late'))).toBe('present late absent')
  })
  test('minutes belong to late and left early alone', () => {
    const draft = tap(emptyDraft, aarya, 'late')
    expect(markOf(aarya, setMinutes(draft, aarya, 10).touched)).toEqual(late)
    expect(setMinutes(emptyDraft, aarya, 10)).toBe(emptyDraft)
  })
})

describe('undo', () => {
  test('takes back one deed, however many it marked', () => {
    const copied = sameAs(tap(emptyDraft, aarya, 'late'), batch, new Set(['aarya', 'esha']))
    expect(marks(copied)).toBe('absent leave present')
    expect(marks(undo(copied, batch))).toBe('late leave absent')
    expect(undo(undo(copied, batch), batch)).toEqual(emptyDraft)
  })
  test('after sending, the way back is a change of its own', () => {
    const { steps } = tap(emptyDraft, aarya, 'absent')
    const sent = pupil('aarya', { marked: absent })
    expect(undo({ touched: new Map(), steps }, [sent]).touched).toEqual(new Map([['aarya', present]]))
  })
  test('as many undos as deeds lead back to what the server holds', () => {
    const taps = fc.array(fc.tuple(fc.constantFrom(...batch), fc.constantFrom(...tools)), { maxLength: 40 })
    fc.assert(
      fc.property(taps, (made) => {
        let draft = made.reduce((before, [who, tool]) => tap(before, who, tool), emptyDraft)
        const counts = countMarks(batch, draft.touched)
        expect(Object.values(counts).reduce((sum, one) => sum + one)).toBe(batch.length)
        for (const one of batch)
          expect(draft.touched.has(one.id)).toBe(
            JSON.stringify(markOf(one, draft.touched)) !== JSON.stringify(heldMark(one)),
          )
        while (draft.steps.length > 0) draft = undo(draft, batch)
        expect(draft.touched.size).toBe(0)
      }),
    )
  })
})

describe('a student of a taken sheet without a mark', () => {
  const open = pupil('open', { marked: { mark: 'open', minutes: null } })
  test('a tap is absent, another one present; undo leads back to no mark', () => {
    const absentee = tap(emptyDraft, open, 'absent')
    const here = tap(absentee, open, 'absent')
    expect(markOf(open, absentee.touched).mark).toBe('absent')
    expect(here.touched).toEqual(new Map([['open', present]]))
    expect(undo(undo(here, [open]), [open])).toEqual(emptyDraft)
  })
  test('once it went out nobody can be unmarked again', () => {
    const { steps } = tap(emptyDraft, open, 'absent')
    const sent = pupil('open', { marked: absent })
    expect(undo({ touched: new Map(), steps }, [sent]).touched).toEqual(new Map([['open', present]]))
  })
})

describe('two who mark the same lecture', () => {
  const base = new Map([
    ['aarya', present],
    ['neel', present],
    ['ira', present],
  ])
  test('what only one of them changed needs no question', () => {
    const mine = new Map([['aarya', absent]])
    const now = new Map([...base, ['neel', absent] as const])
    expect(merge(base, mine, now)).toEqual({ touched: mine, conflicts: [] })
  })
  test('the same mark twice is done', () => {
    const mine = new Map([['aarya', absent]])
    expect(merge(base, mine, new Map([...base, ['aarya', absent] as const])).touched.size).toBe(0)
  })
  test('different marks are for a person to say', () => {
    const mine = new Map([['aarya', absent]])
    const { touched, conflicts } = merge(base, mine, new Map([...base, ['aarya', late] as const]))
    expect(touched.size).toBe(0)
    expect(conflicts).toEqual([{ id: 'aarya', mine: absent, theirs: late }])
    const [conflict] = conflicts
    if (!conflict) throw new Error('no conflict')
    expect(settle(emptyDraft, conflict, true).touched).toEqual(mine)
    expect(settle(emptyDraft, conflict, false).touched.size).toBe(0)
  })
  test('who has left the batch is not marked', () => {
    expect(merge(base, new Map([['gone', absent]]), base)).toEqual({ touched: new Map(), conflicts: [] })
  })
})
