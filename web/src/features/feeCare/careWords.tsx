// Concessions, refunds and reminders in words: kinds, states, heads, the clock.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { useLanguage } from '../../words/language.ts'
import type {
  ConcessionKind,
  ConcessionRow,
  ConcessionState,
  PayoutMode,
  RefundRow,
  ReminderRow,
} from './feeCare.api.ts'

export const kindWords: Record<ConcessionKind, MessageDescriptor> = {
  concession: msg`Concession`,
  scholarship: msg`Scholarship`,
  sibling: msg`Brother or sister`,
  waiver: msg`Waiver of a fine`,
}

type StateWord = { word: MessageDescriptor; tone: Tone; icon: IconName }

export const stateWords: Record<ConcessionState, StateWord> = {
  asked: { word: msg`Waits for the owner`, tone: 'due', icon: 'clock' },
  granted: { word: msg`Approved`, tone: 'good', icon: 'check' },
  refused: { word: msg`Refused`, tone: 'bad', icon: 'close' },
  taken_back: { word: msg`Taken back`, tone: 'plain', icon: 'undo' },
}

export const refundWords: Record<RefundRow['state'], StateWord> = {
  asked: { word: msg`Waits for a second person`, tone: 'due', icon: 'clock' },
  approved: { word: msg`Approved, to be paid`, tone: 'own', icon: 'check' },
  paid: { word: msg`Paid back`, tone: 'good', icon: 'check' },
  refused: { word: msg`Refused`, tone: 'bad', icon: 'close' },
}

export const modeWords: Record<PayoutMode, MessageDescriptor> = {
  bank: msg`Bank transfer`,
  upi: msg`UPI`,
  cash: msg`Cash`,
}

export const fateWords: Record<ReminderRow['fates'][number], MessageDescriptor> = {
  read: msg`Read`,
  delivered: msg`Delivered`,
  sent: msg`Handed over`,
  unknown: msg`Sent, no word yet`,
  waiting: msg`Waiting`,
  failed: msg`Did not arrive`,
  'app-only': msg`In the app`,
}

export function StateChip({ of }: { of: StateWord }) {
  const { i18n } = useLingui()
  return (
    <Chip tone={of.tone} icon={of.icon}>
      {i18n._(of.word)}
    </Chip>
  )
}

/** A head's name in the reader's language. */
export function useHeadName(): (head: { name: string; nameMr: string; nameHi: string }) => string {
  const language = useLanguage()
  return ({ name, nameMr, nameHi }) => ({ en: name, mr: nameMr || name, hi: nameHi || name })[language]
}

/** "10 % of Tuition" or "₹5,000.00 of all heads". */
export function useWishWords(): (row: Pick<ConcessionRow, 'bps' | 'paise' | 'head' | 'kind'>) => string {
  const { t } = useLingui()
  const format = useFormat()
  const nameOf = useHeadName()
  return ({ bps, paise, head, kind }) => {
    const much = bps === null ? format.money(paise ?? 0) : `${bps / 100} %`
    if (kind === 'waiver') return much
    const name = head ? nameOf(head) : ''
    return head ? t`${much} of ${name}` : t`${much} of the plan`
  }
}

/** How many days are left of those within which money has to be back. */
export function ClockChip({ dueBy, today }: { dueBy: string; today: string }) {
  const days = Math.round((Date.parse(dueBy) - Date.parse(today)) / 86_400_000)
  const late = -days
  if (days < 0)
    return (
      <Chip tone="bad" icon="alert">
        <Plural value={late} one="# day too late" other="# days too late" />
      </Chip>
    )
  return (
    <Chip tone={days <= 3 ? 'due' : 'plain'} icon="clock">
      {days === 0 ? (
        <Trans>today at the latest</Trans>
      ) : (
        <Plural value={days} one="# day left" other="# days left" />
      )}
    </Chip>
  )
}

/** The day in India, YYYY-MM-DD. */
export const todayInIndia = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' }).format(new Date())
