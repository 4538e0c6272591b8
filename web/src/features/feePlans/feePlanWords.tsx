// How the states and rules of a plan are said, and names in the reader's language.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import type { FeePlan, PlanRow } from './feePlans.api.ts'

export const fineWords: Record<FeePlan['fine'], MessageDescriptor> = {
  none: msg`None`,
  daily: msg`For each day`,
  flat: msg`Once`,
}
export const refundWords: Record<FeePlan['refund'], { name: MessageDescriptor; hint: MessageDescriptor }> = {
  by_days: { name: msg`By days`, hint: msg`What was not used of the course, counted in days.` },
  by_lectures: { name: msg`By lectures`, hint: msg`What was not used, counted in lectures given.` },
  none: { name: msg`Nothing goes back`, hint: msg`Say it to the family before they join.` },
}

/** A head's name in the reader's language, where the institute has written one. */
export function useHeadName() {
  const { i18n } = useLingui()
  return ({ name, nameMr, nameHi }: { name: string; nameMr: string; nameHi: string }) =>
    ({ mr: nameMr, hi: nameHi })[i18n.locale] || name
}

export function PlanChip({ state }: { state: PlanRow['state'] }) {
  switch (state) {
    case 'draft':
      return (
        <Chip tone="due" icon="edit">
          <Trans>Draft</Trans>
        </Chip>
      )
    case 'published':
      return (
        <Chip tone="good">
          <Trans>Published</Trans>
        </Chip>
      )
    case 'archived':
      return (
        <Chip icon="lock">
          <Trans>Out of use</Trans>
        </Chip>
      )
  }
}

/** The rule for what is late, in a sentence. */
export function FineSentence({ plan }: { plan: FeePlan }) {
  const format = useFormat()
  const { fine } = plan
  const firstDay = plan.graceDays + 1
  if (fine === 'none') return <Trans>No late fine.</Trans>
  const amount = format.money(plan.finePaise)
  const cap = plan.fineCap && format.money(plan.fineCap)
  if (fine === 'flat') {
    return (
      <Trans>
        {amount} once, from day {firstDay} after the due date.
      </Trans>
    )
  }
  return cap ? (
    <Trans>
      {amount} for each day from day {firstDay} after the due date, at most {cap} on an instalment.
    </Trans>
  ) : (
    <Trans>
      {amount} for each day from day {firstDay} after the due date.
    </Trans>
  )
}

/** A day that is counted from the day of joining. */
export function AfterJoining({ days }: { days: number }) {
  return days === 0 ? <Trans>on joining</Trans> : <Trans>{days} days after joining</Trans>
}
