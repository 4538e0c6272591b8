// What each of the five faces finds in the nav: five entries at most, the home first.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import type { IconName } from '../ui/Icon.tsx'
import { type Face, faceOf, type Viewer } from './viewer.ts'

export type NavEntry = {
  to: NonNullable<LinkProps['to']>
  icon: IconName
  label: MessageDescriptor
  /** The operation without which the screen would hold nothing; absent where everybody of the face has it. */
  needs?: string
}

const people: NavEntry = { to: '/people', icon: 'people', label: msg`People` }
const batches: NavEntry = { to: '/batches', icon: 'book', label: msg`Batches` }
const questions: NavEntry = { to: '/questions', icon: 'edit', label: msg`Questions`, needs: 'listQuestions' }
const exams: NavEntry = { to: '/exams', icon: 'test', label: msg`Exams`, needs: 'addExam' }

/** The entries of the nav, by face. Settings and signing out stand in the account menu. */
export const nav: Record<Face, readonly NavEntry[]> = {
  student: [
    { to: '/home', icon: 'home', label: msg`Today` },
    { to: '/tests', icon: 'test', label: msg`Tests` },
    { to: '/notebook', icon: 'book', label: msg`Notebook` },
    { to: '/progress', icon: 'chart', label: msg`Progress` },
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

/** What one person finds in the nav: the entries of their face, without those that their powers leave empty. */
export function navOf(viewer: Viewer): readonly NavEntry[] {
  return nav[faceOf(viewer)].filter(({ needs }) => !needs || viewer.can.includes(needs))
}
