// What the nav and the page “More” hold, for each face.
import { expect, it } from 'vitest'
import { screens } from '../../routes.tsx'
import { faces, isFor, type Viewer } from '../viewer.ts'
import { moreOf, nav, navOf } from './nav.ts'

const institute = { name: 'Integrate Classes', phone: '', markUrl: null }

function viewerOf(role: Viewer['person']['role'], can: string[], powers: Viewer['person']['powers'] = []) {
  const person: Viewer['person'] = {
    ...{ id: '1', name: 'Lata Chachani', role, powers, locale: 'en', photoUrl: null },
    ...{ phone: null, email: null, secondStep: false },
  }
  const viewer: Viewer = { person, can, children: [], gate: null, institute }
  const leads = (to: string) =>
    screens.some(
      ({ options }) =>
        'path' in options && options.path === to && isFor(options.staticData?.who ?? 'guests', viewer),
    )
  return { viewer, leads }
}

const everything = { includes: () => true } as unknown as string[]

it('whoever keeps the accounts finds the counter beside the home; nobody else finds anything of money', () => {
  const money = ['/counter', '/fees/cheques', '/fees/plans', '/fees/settings']
  const seenBy = (powers: Viewer['person']['powers'], can: string[]) => {
    const { viewer, leads } = viewerOf('admin', can, powers)
    const more = moreOf(viewer, leads).flatMap(({ places }) => places)
    return {
      nav: navOf(viewer, leads).map(({ to }) => to),
      all: [...navOf(viewer, leads), ...more].map(({ to }) => to),
    }
  }
  const clerk = seenBy(['accounts', 'front_desk'], everything)
  expect(clerk.nav.slice(0, 2)).toEqual(['/home', '/counter'])
  expect(clerk.all).toEqual(expect.arrayContaining(money))
  const desk = seenBy(['front_desk'], ['listPeople'])
  expect(desk.all.filter((to) => money.includes(to))).toEqual([])
})

it('every face has five entries at most: its home first, the rest behind the last', () => {
  for (const face of faces) {
    expect(nav[face].length).toBeLessThanOrEqual(5)
    expect(nav[face][0]?.to).toBe('/home')
    expect(nav[face].at(-1)?.to).toBe('/more')
  }
})

it('whoever may not set exams up finds neither them nor the questions', () => {
  const seenBy = (powers: Viewer['person']['powers'], can: string[]) => {
    const { viewer, leads } = viewerOf('admin', can, powers)
    const more = moreOf(viewer, leads).flatMap(({ places }) => places)
    return [...navOf(viewer, leads), ...more].map(({ to }) => to)
  }
  expect(seenBy(['front_desk'], ['listPeople'])).not.toContain('/exams')
  expect(seenBy(['front_desk'], ['listPeople'])).not.toContain('/questions')
  const academics = seenBy(['academics'], ['addExam', 'listQuestions'])
  expect(academics).toEqual(expect.arrayContaining(['/exams', '/questions']))
})

it('no place stands twice, and none leads to a screen of others', () => {
  for (const role of ['student', 'parent', 'teacher', 'admin'] as const) {
    const { viewer, leads } = viewerOf(role, everything)
    const found = [...navOf(viewer, leads), ...moreOf(viewer, leads).flatMap(({ places }) => places)]
    const addresses = found.map(({ to }) => to)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.every(leads)).toBe(true)
  }
})
