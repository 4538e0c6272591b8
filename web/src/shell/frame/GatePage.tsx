// What a signed-in person sees while something is missing: what it is, and who can bring it.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, ButtonAnchor, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { InkBlock, Say } from '../../ui/Panel.tsx'
import { Main } from '../Frame.tsx'
import { useInstitute } from '../institute.ts'
import { LanguageRow } from '../LanguageRow.tsx'
import { useSession, useViewer } from '../session.tsx'
import { Title } from '../Title.tsx'
import type { Gate } from '../viewer.ts'

/** One page for each thing that can be missing. */
export default function GatePage({ gate }: { gate: Gate }) {
  const { t } = useLingui()
  const { end } = useSession()
  return (
    <Main className="narrow">
      <Title>{t`One thing is missing`}</Title>
      <div className="row">
        <span className="grow" />
        <LanguageRow />
      </div>
      {gate.code === 'consent-missing' ? <ConsentMissing {...gate} /> : <SecondStepMissing />}
      <p>
        <Button look="quiet" icon="signOut" onClick={() => void end()}>
          <Trans>Sign out</Trans>
        </Button>
      </p>
    </Main>
  )
}

function ConsentMissing({ guardians, adultOn }: { guardians: string[]; adultOn: string | null }) {
  const format = useFormat()
  const names = guardians.join(', ')
  const day = adultOn && format.date(adultOn)
  const { person } = useViewer()
  const { phone } = useInstitute()
  return (
    <>
      <Say above={person.name}>
        <Trans>Your parent or guardian has not agreed yet. After that everything opens.</Trans>
      </Say>
      <InkBlock>
        <p>
          <Trans>
            You are under 18, so the law asks a parent or guardian first. They can sign the form at the
            office, or open the link that the office sends to their phone.
          </Trans>
        </p>
        {names && (
          <p>
            <Trans>Any of them can do it: {names}.</Trans>
          </p>
        )}
        {day && (
          <p className="dim">
            <Trans>From {day} on you can agree yourself.</Trans>
          </p>
        )}
        {phone && (
          <ButtonAnchor look="inv" icon="phone" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </ButtonAnchor>
        )}
      </InkBlock>
    </>
  )
}

function SecondStepMissing() {
  return (
    <>
      <Say>
        <Trans>Protect the owner’s account with a second step. It takes two minutes.</Trans>
      </Say>
      <InkBlock>
        <p>
          <Trans>
            An owner sees everything, so a password alone is not enough. Set up an authenticator app once;
            after that each sign-in asks for its six digits.
          </Trans>
        </p>
        <ButtonLink look="inv" to="/account">
          <Trans>Set it up</Trans>
        </ButtonLink>
      </InkBlock>
    </>
  )
}
