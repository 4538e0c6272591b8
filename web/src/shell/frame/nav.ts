// What each of the five faces finds in the nav, five entries at most, and what stands on its page “More”.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useRouter } from '@tanstack/react-router'
import { useViewer } from '../session.tsx'
import { type Face, faceOf, isFor, type Viewer } from '../viewer.ts'
import { type Place, type PlaceName, places } from './places.ts'

const { home, more, timetable, attendance, tests, results, fees, queries, people, exams } = places
const { counter, daybook, dues } = places
const students = { ...people, label: msg`Students` }

/** Whoever keeps the accounts stands at the counter, whatever else the office lets them do. */
type Side = Face | 'accounts'

/** The entries of the nav, by face, under the name that the face gives them. */
export const nav: Record<Side, readonly Place[]> = {
  student: [home, { ...timetable, label: msg`Classes` }, tests, queries, more],
  parent: [{ ...home, label: msg`Home` }, { ...attendance, icon: 'calendar' }, results, fees, more],
  teacher: [home, attendance, { ...exams, label: msg`Tests` }, queries, more],
  office: [home, students, timetable, attendance, more],
  accounts: [home, counter, students, daybook, more],
  owner: [
    { ...home, label: msg`Institute` },
    students,
    { ...dues, label: msg`Fees`, icon: 'rupee' },
    exams,
    more,
  ],
}

function sideOf(viewer: Viewer): Side {
  const face = faceOf(viewer)
  return face === 'office' && viewer.person.powers.includes('accounts') ? 'accounts' : face
}

/** The groups of the page “More”. A place that stands in the person’s nav is left out there. */
const groups: readonly { label: MessageDescriptor; names: readonly PlaceName[] }[] = [
  {
    label: msg`Classes`,
    names: [
      ...(['timetable', 'attendance', 'code', 'leave', 'registers', 'plan'] as const),
      ...(['holidays', 'rooms', 'attendanceRules'] as const),
    ],
  },
  {
    label: msg`Tests and questions`,
    names: [
      ...(['tests', 'results', 'progress', 'notebook', 'exams'] as const),
      ...(['questions', 'blueprints', 'questionImport', 'receipt'] as const),
    ],
  },
  {
    label: msg`Fees`,
    names: [
      ...(['fees', 'counter', 'dues', 'collections', 'daybook', 'cheques', 'feeOnline'] as const),
      ...(['concessions', 'refunds', 'reminders', 'feeExports'] as const),
      ...(['feePlans', 'feeAssign', 'feeHeads', 'feeRules', 'gateway'] as const),
    ],
  },
  {
    label: msg`Messages and notices`,
    names: ['inbox', 'queries', 'notices', 'deliveries', 'templates'],
  },
  {
    label: msg`People and batches`,
    names: ['people', 'batches', 'courses', 'registrations', 'studentImport'],
  },
  { label: msg`Settings`, names: ['profile', 'preferences', 'account', 'channels', 'institute'] },
]

/** Whether an address leads this person somewhere; who a screen is for stands in routes.tsx. */
type Leads = (to: Place['to']) => boolean

/** What one person finds in the nav: the entries of their face, without those that would lead them nowhere. */
export function navOf(viewer: Viewer, leads: Leads): readonly Place[] {
  return nav[sideOf(viewer)].filter((place) => isOpen(viewer, leads, place))
}

/** What else one person may use, in groups; none is empty. */
export function moreOf(viewer: Viewer, leads: Leads): { label: MessageDescriptor; places: Place[] }[] {
  const inNav = new Set(nav[sideOf(viewer)].map(({ to }) => to))
  return groups
    .map(({ label, names }) => ({
      label,
      places: names
        .map((name): Place => places[name])
        .filter((place) => !inNav.has(place.to) && isOpen(viewer, leads, place)),
    }))
    .filter((group) => group.places.length > 0)
}

function isOpen({ can }: Viewer, leads: Leads, { to, needs }: Place): boolean {
  return leads(to) && (!needs || can.includes(needs))
}

/** The nav and the page “More” of whoever is signed in. */
export function usePlaces() {
  const viewer = useViewer()
  const { routesByPath } = useRouter()
  const leads: Leads = (to) => {
    const who = routesByPath[to as keyof typeof routesByPath]?.options.staticData?.who
    return who !== undefined && isFor(who, viewer)
  }
  return { nav: navOf(viewer, leads), more: moreOf(viewer, leads) }
}
