// The one ink block of a leave: what this person has to do with it now, if anything.
import { useLingui } from '@lingui/react/macro'
import { useViewer } from '../../../shell/session.tsx'
import { InkBlock } from '../../../ui/Panel.tsx'
import type { Leave } from '../leave.api.ts'
import { ConfirmStep } from './ConfirmStep.tsx'
import { DecideStep } from './DecideStep.tsx'
import { ReplyStep } from './ReplyStep.tsx'

export function NextStep({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const isFamily = useViewer().person.role !== 'admin'
  const { can } = leave
  const Step = can.includes('confirmLeave')
    ? ConfirmStep
    : can.includes('replyOnLeave') && isFamily
      ? ReplyStep
      : can.includes('decideLeave')
        ? DecideStep
        : undefined
  if (!Step) return null
  return (
    <InkBlock label={t`To do now`}>
      <Step leave={leave} />
    </InkBlock>
  )
}
