// The second step of signing in: setting it up in an authenticator app, its recovery codes, taking it away.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useSession, useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Secret } from './account.api.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { RemoveSecondStep } from './RemoveSecondStep.tsx'
import { AskPassword, ConfirmCode } from './SetUpSecondStep.tsx'

type Stage =
  | { name: 'shown' | 'password' | 'removing' }
  | { name: 'code'; secret: Secret }
  | { name: 'codes'; codes: string[] }

export function SecondStepPanel() {
  const { t } = useLingui()
  const { refresh } = useSession()
  const { secondStep } = useViewer().person
  const [stage, setStage] = useState<Stage>({ name: 'shown' })
  const back = () => setStage({ name: 'shown' })
  const box = useFocusOn(stage.name)
  return (
    <Panel>
      <Head title={t`Second step`}>
        {secondStep && (
          <Chip tone="good">
            <Trans>On</Trans>
          </Chip>
        )}
      </Head>
      <div className="second-step stack g3" ref={box}>
        {stage.name === 'shown' && <Shown isOn={secondStep} onGo={(name) => setStage({ name })} />}
        {stage.name === 'password' && (
          <AskPassword onDone={(secret) => setStage({ name: 'code', secret })} onBack={back} />
        )}
        {stage.name === 'code' && (
          <ConfirmCode
            secret={stage.secret}
            onDone={(codes) => setStage({ name: 'codes', codes })}
            onBack={back}
          />
        )}
        {stage.name === 'codes' && (
          <RecoveryCodes codes={stage.codes} onDone={() => void refresh().then(back)} />
        )}
        {stage.name === 'removing' && (
          <RemoveSecondStep onDone={() => void refresh().then(back)} onBack={back} />
        )}
      </div>
    </Panel>
  )
}

/** The button that was pressed is gone with its step: the focus goes to the first thing of the next one. */
function useFocusOn(step: string) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    box.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [step])
  return box
}

function Shown({ isOn, onGo }: { isOn: boolean; onGo: (to: 'password' | 'removing') => void }) {
  if (isOn) {
    return (
      <>
        <p>
          <Trans>Signing in asks for six digits from your authenticator app, after the password.</Trans>
        </p>
        <div className="row">
          <Button look="line" onClick={() => onGo('removing')}>
            <Trans>Take it away</Trans>
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <p>
        <Trans>
          A password can be seen or guessed. With a second step nobody gets in without your phone as well: an
          authenticator app shows six digits that change every half minute.
        </Trans>
      </p>
      <div className="row">
        <Button icon="shield" onClick={() => onGo('password')}>
          <Trans>Set it up</Trans>
        </Button>
      </div>
    </>
  )
}
