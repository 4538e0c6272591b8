// What each of the five faces finds in the nav: five entries at most, the home first.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import type { IconName } from '../ui/Icon.tsx'
import type { Face } from './viewer.ts'

export type NavEntry = { to: NonNullable<LinkProps['to']>; icon: IconName; label: MessageDescriptor }

const people: NavEntry = { to: '/people', icon: 'people', label: msg`People` }
const batches: NavEntry = { to: '/batches', icon: 'book', label: msg`Batches` }
const questions: NavEntry = { to: '/questions', icon: 'edit', label: msg`Questions` }
const exams: NavEntry = { to: '/exams', icon: 'test', label: msg`Exams` }

/** The entries of the nav, by face. Settings and signing out stand in the account menu. */
export const nav: Record<Face, readonly NavEntry[]> = {
  student: [
    { to: '/home', icon: 'home', label: msg`Today` },
    { to: '/tests', icon: 'test', label: msg`Tests` },
    { to: '/profile', icon: 'person', label: msg`Me` },
  ],
  parent: [
    { to: '/home', icon: 'home', label: msg`Home` },
    { to: '/results', icon: 'chart', label: msg`Results` },
    { to: '/profile', icon: 'person', label: msg`Me` },
  ],
  teacher: [{ to: '/home', icon: 'home', label: msg`Today` }, exams, questions, batches, people],
  office: [{ to: '/home', icon: 'home', label: msg`Today` }, people, batches, exams, questions],
  owner: [{ to: '/home', icon: 'home', label: msg`Institute` }, people, batches, exams, questions],
}
