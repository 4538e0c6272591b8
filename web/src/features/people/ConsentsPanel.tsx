// What was agreed to for the student: by whom, when, how, for which purposes; recorded and withdrawn here.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { CheckboxGroup, RadioGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { neededPurposes, type Purpose, purposes, purposeWords } from '../../ui/guardianWords.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { DateField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Failure } from './BulkActions.tsx'
import {
  type Consent,
  consentsOf,
  type Person,
  recordConsent,
  refreshPeople,
  withdrawConsent,
} from './people.api.ts'

type Student = NonNullable<Person['student']>

type PanelProps = {
  person: Person
  student: Student
  /** With the student's name, on a page that is not theirs. */
  named?: boolean
}

export function ConsentsPanel({ person, student, named }: PanelProps) {
  const { t } = useLingui()
  const query = useQuery(consentsOf(person.id))
  const [recording, setRecording] = useState(false)
  const studentName = person.name
  const mayRecord = person.can.includes('recordConsent')
  const givers = student.minor ? student.guardians : [...student.guardians, person]
  return (
    <Panel>
      <Head title={named ? t`Consent for ${studentName}` : t`Consent`}>
        {mayRecord && givers.length > 0 && (
          <Button small look="quiet" onClick={() => setRecording(true)}>
            <Trans>Record a consent</Trans>
          </Button>
        )}
      </Head>
      {student.consentMissing && (
        <Note tone="due" title={<Trans>This student cannot sign in yet</Trans>}>
          {givers.length > 0 ? (
            <Trans>A guardian has to consent to an account first.</Trans>
          ) : (
            <Trans>Add a guardian first, then record their consent.</Trans>
          )}
        </Note>
      )}
      <Loaded query={query} failed={t`The consents did not load`}>
        {({ rows }) => <ConsentList person={person} rows={rows} />}
      </Loaded>
      <Dialog open={recording} onClose={() => setRecording(false)} title={t`Record a consent`} sheet>
        <ConsentForm person={person} givers={givers} onDone={() => setRecording(false)} />
      </Dialog>
    </Panel>
  )
}

function ConsentList({ person, rows }: { person: Person; rows: Consent[] }) {
  const { t } = useLingui()
  if (rows.length === 0)
    return (
      <p className="dim">
        <Trans>No consent is on record.</Trans>
      </p>
    )
  return (
    <List label={t`Consents`}>
      {rows.map((consent) => (
        <ConsentRow key={consent.id} person={person} consent={consent} />
      ))}
    </List>
  )
}

function ConsentRow({ person, consent }: { person: Person; consent: Consent }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const hows = { signed_form: t`signed form`, link: t`by a link`, in_person: t`in person` }
  const day = format.date(consent.givenAt)
  const withdrawn = consent.withdrawnAt && format.date(consent.withdrawnAt)
  return (
    <ListRow
      title={
        <>
          <b>{consent.givenByName}</b>{' '}
          {withdrawn && (
            <Chip tone="bad">
              <Trans>Withdrawn {withdrawn}</Trans>
            </Chip>
          )}
        </>
      }
      hint={
        <>
          {day} · {hows[consent.how]}
          <span className="block">{consent.purposes.map((one) => i18n._(purposeWords[one])).join('; ')}</span>
        </>
      }
      after={
        !withdrawn &&
        person.can.includes('withdrawConsent') && (
          <>
            <Button small look="quiet" onClick={() => setAsking(true)}>
              <Trans>Withdraw</Trans>
            </Button>
            <WithdrawDialog
              open={asking}
              onClose={() => setAsking(false)}
              person={person}
              consent={consent}
            />
          </>
        )
      }
    />
  )
}

type WithdrawProps = { open: boolean; onClose: () => void; person: Person; consent: Consent }

function WithdrawDialog({ open, onClose, person, consent }: WithdrawProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => withdrawConsent(person.id, consent.id),
    onSuccess: async () => {
      await refreshPeople(queries)
      toast(<Trans>The consent is withdrawn</Trans>)
      onClose()
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      question
      title={t`Withdraw this consent?`}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button look="neg" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            <Trans>Withdraw</Trans>
          </Button>
        </>
      }
    >
      <Failure error={withdraw.error} />
      <p>
        <Trans>
          It stays on record that it was given. Without a consent to the account, a student under 18 is signed
          out at once.
        </Trans>
      </p>
    </Dialog>
  )
}

type FormProps = { person: Person; givers: { id: string; name: string }[]; onDone: () => void }

function ConsentForm({ person, givers, onDone }: FormProps) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      givenBy: givers[0]?.id ?? '',
      how: 'signed_form' as 'signed_form' | 'in_person' | '',
      purposes: neededPurposes as readonly Purpose[],
      givenOn: '',
    },
    check: ({ purposes: chosen }) => (chosen.length > 0 ? {} : { purposes: t`Choose at least one.` }),
    send: ({ givenBy, how, purposes: chosen, givenOn }, key) =>
      recordConsent(
        person.id,
        { givenBy, how: how || 'signed_form', purposes: [...chosen], ...(givenOn && { givenOn }) },
        key,
      ),
    done: async () => {
      await refreshPeople(queries)
      toast(<Trans>The consent is recorded</Trans>)
      onDone()
    },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <SelectField
        {...form.field('givenBy')}
        label={t`Given by`}
        choices={givers.map((one) => ({ value: one.id, label: one.name }))}
      />
      <RadioGroup
        {...form.field('how')}
        label={t`How`}
        choices={[
          { value: 'signed_form', label: t`Signed form`, hint: t`The paper lies in the office.` },
          { value: 'in_person', label: t`In person`, hint: t`Said at the counter, in front of you.` },
        ]}
      />
      <CheckboxGroup
        {...form.field('purposes')}
        label={t`For what`}
        choices={purposes.map((value) => ({ value, label: i18n._(purposeWords[value]) }))}
      />
      <DateField {...form.field('givenOn')} label={t`Day`} hint={t`Empty: today.`} optional />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Record it</Trans>}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
