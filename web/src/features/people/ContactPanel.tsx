// How to reach the person, what they sign in with, and the form that changes it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Checkbox, SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Pairs } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type LanguageCode, languageChoices } from '../../ui/personWords.ts'
import { readablePhone } from '../../ui/phone.ts'
import { DateField, PhoneField, TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Failure } from './BulkActions.tsx'
import { PhoneLink } from './PhoneLink.tsx'
import { changePerson, type Person, type PersonChange, refreshPeople, verifyPhone } from './people.api.ts'

export function ContactPanel({ person }: { person: Person }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const mayChange = person.can.includes('changePerson')
  return (
    <Panel>
      <Head title={t`Contact`}>
        {mayChange && !editing && (
          <Button small look="quiet" onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
          </Button>
        )}
      </Head>
      {editing ? (
        <ContactForm person={person} onDone={() => setEditing(false)} />
      ) : (
        <ContactFacts person={person} />
      )}
    </Panel>
  )
}

function ContactFacts({ person }: { person: Person }) {
  const { t } = useLingui()
  const { contact } = person
  if (!contact) return null
  const none = <span className="hint">{t`not known`}</span>
  const phone = contact.phone && (
    <span className="stack g1 facts-end">
      <PhoneLink phone={contact.phone} />
      <PhoneState person={person} contact={contact} />
    </span>
  )
  const email = contact.email && <span className="wraps">{contact.email}</span>
  const parentPhone = contact.parentPhone && <PhoneLink phone={contact.parentPhone} />
  const address = contact.address && <span className="pre wraps">{contact.address}</span>
  const facts: [string, ReactNode][] = [
    [t`Phone`, phone || none],
    [t`E-mail`, email || none],
    [t`Address`, address || none],
  ]
  if (person.student && parentPhone) facts.splice(2, 0, [t`Parent's phone`, parentPhone])
  const nameless = !contact.phoneSignsIn && !contact.emailSignsIn
  return (
    <>
      <Pairs items={facts} />
      {nameless && (
        <Note tone="due">
          <Trans>
            Nothing here to sign in with: the phone belongs to somebody else's account, or there is none.
          </Trans>
        </Note>
      )}
    </>
  )
}

type Contact = NonNullable<Person['contact']>

function PhoneState({ person, contact }: { person: Person; contact: Contact }) {
  const queries = useQueryClient()
  const verify = useMutation({
    mutationFn: () => verifyPhone(person.id),
    onSuccess: () => refreshPeople(queries),
  })
  return (
    <span className="row wrap end">
      {contact.phoneSignsIn ? (
        <Chip tone="own" icon="key">
          <Trans>Signs in with it</Trans>
        </Chip>
      ) : (
        <Chip tone="plain" icon="info">
          <Trans>Contact only</Trans>
        </Chip>
      )}
      {contact.phoneVerified ? (
        <Chip tone="good">
          <Trans>Confirmed</Trans>
        </Chip>
      ) : (
        person.can.includes('verifyPhone') && (
          <Button small look="quiet" busy={verify.isPending} onClick={() => verify.mutate()}>
            <Trans>Confirm the number</Trans>
          </Button>
        )
      )}
      <Failure error={verify.error} />
    </span>
  )
}

function ContactForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { contact, student } = person
  const form = useForm({
    start: {
      name: person.name,
      phone: readablePhone(contact?.phone ?? ''),
      phoneSignsIn: contact?.phoneSignsIn ?? true,
      email: contact?.email ?? '',
      address: contact?.address ?? '',
      locale: person.locale as LanguageCode | '',
      rollNumber: student?.rollNumber ?? '',
      parentPhone: readablePhone(contact?.parentPhone ?? ''),
      adultOn: student?.adultOn ?? '',
    },
    check: ({ name }) => (name.trim() ? {} : { name: t`Please fill this in.` }),
    send: (values, key) => changePerson(person.id, toChange(values, person), key),
    done: async () => {
      await refreshPeople(queries)
      toast(<Trans>Saved</Trans>)
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
      <div className="form2">
        <TextField {...form.field('name')} label={t`Name`} maxLength={120} autoComplete="off" />
        {student && (
          <TextField {...form.field('rollNumber')} label={t`Roll number`} maxLength={20} autoComplete="off" />
        )}
        <PhoneField {...form.field('phone')} label={t`Phone`} optional autoComplete="off" />
        <TextField {...form.field('email')} label={t`E-mail`} type="email" optional autoComplete="off" />
        {form.values.phone && (
          <div className="wide">
            <Checkbox {...form.field('phoneSignsIn')} label={t`Signs in with this phone`} />
          </div>
        )}
        {student && (
          <PhoneField {...form.field('parentPhone')} label={t`Parent's phone`} optional autoComplete="off" />
        )}
        {student && (
          <DateField
            {...form.field('adultOn')}
            label={t`Turns 18 on`}
            hint={t`The 18th birthday. Unknown counts as a minor.`}
            optional
          />
        )}
        <SelectField {...form.field('locale')} label={t`Language`} choices={languageChoices} />
        <div className="wide">
          <TextArea {...form.field('address')} label={t`Address`} optional rows={2} maxLength={500} />
        </div>
      </div>
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

type Values = {
  name: string
  phone: string
  phoneSignsIn: boolean
  email: string
  address: string
  locale: LanguageCode | ''
  rollNumber: string
  parentPhone: string
  adultOn: string
}

/** Only what was changed is sent: what somebody else changes in the meantime stays. */
function toChange(values: Values, { name, contact, student, locale }: Person): PersonChange {
  const changed: PersonChange = {}
  if (values.name !== name) changed.name = values.name
  if (values.phone !== readablePhone(contact?.phone ?? '')) changed.phone = values.phone || null
  if (values.phone && values.phoneSignsIn !== contact?.phoneSignsIn)
    changed.phoneSignsIn = values.phoneSignsIn
  if (values.email !== (contact?.email ?? '')) changed.email = values.email || null
  if (values.address !== contact?.address) changed.address = values.address
  if (values.locale && values.locale !== locale) changed.locale = values.locale
  if (!student) return changed
  if (values.rollNumber !== student.rollNumber) changed.rollNumber = values.rollNumber
  if (values.parentPhone !== readablePhone(contact?.parentPhone ?? ''))
    changed.parentPhone = values.parentPhone || null
  if (values.adultOn !== (student.adultOn ?? '')) changed.adultOn = values.adultOn || null
  return changed
}
