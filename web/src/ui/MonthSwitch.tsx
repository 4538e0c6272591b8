// A month by its name, with the one before and the one after it.
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback } from 'react'
import { type Language, useLanguage } from '../words/language.ts'
import { IconButton } from './Button.tsx'
import { monthAfter } from './months.ts'
import './monthSwitch.css'

const locales: Record<Language, string> = { en: 'en-IN', mr: 'mr-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn' }

/** "November 2026" from 2026-11. */
export function useMonthName(): (month: string) => string {
  const language = useLanguage()
  return useCallback(
    (month) =>
      new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    [language],
  )
}

/** The days of the week from Monday, as short as the language writes them. */
export function useWeekdays(): { short: string; long: string }[] {
  const language = useLanguage()
  const write = (style: 'short' | 'long', day: Date) =>
    new Intl.DateTimeFormat(locales[language], { weekday: style, timeZone: 'UTC' }).format(day)
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 10, 23 + index))
    return { short: write('short', day), long: write('long', day) }
  })
}

type MonthSwitchProps = {
  month: string
  /** No month after this one is offered. */
  last: string
  onChange: (month: string) => void
  children?: ReactNode
}

export function MonthSwitch({ month, last, onChange, children }: MonthSwitchProps) {
  const { t } = useLingui()
  const nameOf = useMonthName()
  return (
    <div className="row month-switch">
      <IconButton icon="back" label={t`The month before`} onClick={() => onChange(monthAfter(month, -1))} />
      <h2 aria-live="polite">{nameOf(month)}</h2>
      <IconButton
        icon="forward"
        label={t`The month after`}
        disabled={month >= last}
        onClick={() => onChange(monthAfter(month, 1))}
      />
      {children}
    </div>
  )
}
