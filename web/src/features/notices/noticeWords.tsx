// What notices are called on the screen: whom they are for, how they stand, their words in the reader's language.
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { type Language, useLanguage } from '../../words/language.ts'
import type { NamedAudience, Notice, Role } from './notices.api.ts'

export const roleWords: Record<Role, MessageDescriptor> = {
  student: msg`Students`,
  parent: msg`Guardians`,
  teacher: msg`Teachers`,
  admin: msg`Office`,
}

/** One of them. */
export const personWords: Record<Role, MessageDescriptor> = {
  student: msg`Student`,
  parent: msg`Guardian`,
  teacher: msg`Teacher`,
  admin: msg`Office`,
}

/** The audience in a line: "NEET-28 A, JEE-27 A, with guardians". */
export function useAudienceWords(): (audience: NamedAudience) => string {
  const { t, i18n } = useLingui()
  return ({ everybody, roles, courses, batches, people, withGuardians }) => {
    const names = [...courses, ...batches, ...people.slice(0, 3)].map(({ name }) => name)
    const more = people.length - 3
    const parts = [
      ...(everybody ? [t`Everybody`] : []),
      ...roles.map((role) => i18n._(roleWords[role])),
      ...names,
      ...(more > 0 ? [t`${plural(more, { one: '# more', other: '# more' })}`] : []),
      ...(withGuardians && !everybody ? [t`with their guardians`] : []),
    ]
    return parts.join(', ') || t`Nobody yet`
  }
}

type Words = Pick<Notice, 'title' | 'body' | 'mr' | 'hi'>

/** The words in a language, or the writer's own where it has none. */
export const wordsIn = (words: Words, language: Language) =>
  (language === 'en' ? null : words[language]) ?? words

/** The words in the reader's language. */
export function useWords(words: Words) {
  return wordsIn(words, useLanguage())
}

type Standing = Pick<Notice, 'state' | 'expiresAt'> & { sendAt?: string | null }

export const isOver = ({ expiresAt }: Pick<Notice, 'expiresAt'>) =>
  expiresAt !== null && Date.parse(expiresAt) <= Date.now()

/** How a notice stands, for who looks after it. */
export function StateChip({ notice }: { notice: Standing }) {
  const format = useFormat()
  const { state, sendAt } = notice
  if (state === 'draft')
    return (
      <Chip icon="edit">
        <Trans>Draft</Trans>
      </Chip>
    )
  if (state === 'withdrawn')
    return (
      <Chip tone="bad" icon="undo">
        <Trans>Withdrawn</Trans>
      </Chip>
    )
  if (state === 'scheduled') {
    const when = sendAt ? format.when(sendAt) : ''
    return (
      <Chip tone="own" icon="clock">
        <Trans>Goes out {when}</Trans>
      </Chip>
    )
  }
  return isOver(notice) ? (
    <Chip icon="clock">
      <Trans>Over</Trans>
    </Chip>
  ) : (
    <Chip tone="good">
      <Trans>Went out</Trans>
    </Chip>
  )
}

/** A time of the form's field, in India, as the server wants it; nothing where the field is empty. */
export const momentOf = (value: string): string | undefined =>
  value ? new Date(`${value}:00+05:30`).toISOString() : undefined

/** A moment as the form's field wants it: 2026-11-24T14:00 in India. */
export const fieldOf = (moment: string | null): string =>
  moment ? new Date(Date.parse(moment) + 5.5 * 3_600_000).toISOString().slice(0, 16) : ''
