// What happened with a leave, step by step, and for whom it waits now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import type { Leave } from '../leave.api.ts'
import { stateWords, stepWord } from '../leaveWords.tsx'

export function Story({ leave }: { leave: Leave }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const { steps } = leave
  return (
    <Panel>
      <h2>
        <Trans>What happened</Trans>
      </h2>
      <ol className="lv-story">
        {steps.map((step, i) => (
          <li key={step.id}>
            <Icon
              name={i === 0 ? 'edit' : step.state === 'waiting' ? 'check' : stateWords[step.state].icon}
            />
            <span className="grow wraps">
              <b>{i18n._(stepWord(step, steps[i - 1]))}</b>
              <span className="s hint block">
                {step.by.name} · <time dateTime={step.at}>{format.dateTime(step.at)}</time>
              </span>
              {step.note && <q className="block pre">{step.note}</q>}
            </span>
          </li>
        ))}
        <WaitsFor leave={leave} />
      </ol>
    </Panel>
  )
}

/** The next step, while there is one to wait for. */
function WaitsFor({ leave }: { leave: Leave }) {
  const { state, confirmedBy, appliedBy, person } = leave
  const { name } = appliedBy
  if (!['waiting_for_guardian', 'waiting', 'asked_back'].includes(state)) return null
  return (
    <li className="next">
      <Icon name="clock" />
      <span className="grow dim">
        {state === 'asked_back' ? (
          <Trans>Waits for an answer from {name}</Trans>
        ) : confirmedBy === 'guardian' ? (
          <Trans>Waits for a guardian</Trans>
        ) : confirmedBy === 'office' ? (
          <Trans>Waits for the office, since no guardian is linked</Trans>
        ) : person.role === 'teacher' ? (
          <Trans>Waits for the academics</Trans>
        ) : (
          <Trans>Waits for the class teacher or the office</Trans>
        )}
      </span>
    </li>
  )
}
