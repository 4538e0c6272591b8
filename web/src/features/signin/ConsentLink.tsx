// A guardian's consent: for whom, by which institute, and for which purposes, one by one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { CheckboxGroup } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import {
  neededPurposes,
  type Purpose,
  purposes,
  purposeWords,
  relationWords,
} from '../../ui/guardianWords.ts'
import { Note } from '../../ui/Note.tsx'
import { CallButton } from './CallButton.tsx'
import { acceptLink, type Link } from './signin.api.ts'

type ConsentProps = { token: string; institute: string; consent: NonNullable<Link['consent']> }

export function ConsentLink({ token, institute, consent }: ConsentProps) {
  const [done, setDone] = useState(false)
  if (done) return <Thanks student={consent.student} />
  return <ConsentForm {...{ token, institute, consent }} onDone={() => setDone(true)} />
}

function ConsentForm({ token, institute, consent, onDone }: ConsentProps & { onDone: () => void }) {
  const { t, i18n } = useLingui()
  const { student, guardian } = consent
  const relation = i18n._(relationWords[consent.relation])
  const form = useForm({
    start: { purposes: [...neededPurposes] as readonly Purpose[] },
    send: (values, key) =>
      acceptLink({ purpose: 'guardian_consent', token, purposes: [...values.purposes] }, key),
    done: onDone,
  })
  const choices = purposes.map((value) => ({
    value,
    label: i18n._(purposeWords[value]),
    disabled: neededPurposes.includes(value),
  }))
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      <div className="stack">
        <p className="dim">
          {guardian} · {relation}
        </p>
        <h1 tabIndex={-1}>
          <Trans>
            May {student} learn at {institute}?
          </Trans>
        </h1>
        <p>
          <Trans>
            {student} has registered and is under 18, so you decide first. Choose what the institute may keep
            and use; the first two are needed for an account.
          </Trans>
        </p>
      </div>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <CheckboxGroup
        {...form.field('purposes')}
        label={t`The institute may keep and use`}
        choices={choices}
      />
      <p className="s hint">
        <Trans>
          Nothing is sold or shown in public. You can take any of it back at any time, as easily as you give
          it: in the app or at the office.
        </Trans>{' '}
        <a href="/privacy">
          <Trans>Read it all</Trans>
        </a>
      </p>
      <Button type="submit" wide busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>I am the guardian and I agree</Trans>}
      </Button>
      <p className="s hint">
        <Trans>
          You do not agree, or do not know {student}? Close this page. In 7 days everything is deleted.
        </Trans>
      </p>
    </form>
  )
}

function Thanks({ student }: { student: string }) {
  return (
    <>
      <h1 tabIndex={-1}>
        <Trans>Thank you. Your consent is recorded.</Trans>
      </h1>
      <p>
        <Trans>
          Now the office looks at the registration of {student}. You will get a link of your own, to see marks
          and messages.
        </Trans>
      </p>
      <CallButton look="line" />
    </>
  )
}
