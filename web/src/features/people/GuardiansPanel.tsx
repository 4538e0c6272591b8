// Who acts for the student; another guardian is found by their phone or added.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useViewer } from '../../shell/session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { type Relation, relations, relationWords } from '../../ui/guardianWords.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type LanguageCode, languageChoices } from '../../ui/personWords.ts'
import { readablePhone } from '../../ui/phone.ts'
import { EmptyState } from '../../ui/States.tsx'
import { PhoneField, TextField } from '../../ui/TextField.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { Failure } from './BulkActions.tsx'
import { PhoneLink } from './PhoneLink.tsx'
import { linkGuardian, type Person, refreshPeople, unlinkGuardian } from './people.api.ts'

type Guardian = NonNullable<Person['student']>['guardians'][number]

export function GuardiansPanel({ person, guardians }: { person: Person; guardians: Guardian[] }) {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const mayAdd = person.can.includes('linkGuardian')
  return (
    <Panel>
      <Head title={t`Guardians`}>
        {mayAdd && (
          <Button small look="quiet" onClick={() => setAdding(true)}>
            <Trans>Add a guardian</Trans>
          </Button>
        )}
      </Head>
      {guardians.length > 0 ? (
        <GuardianList person={person} guardians={guardians} />
      ) : (
        <EmptyState plain title={t`No guardian yet`}>
          <Trans>A student under 18 needs one who consents.</Trans>
        </EmptyState>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t`Add a guardian`} sheet>
        <GuardianForm person={person} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  )
}

function GuardianList({ person, guardians }: { person: Person; guardians: Guardian[] }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const isOffice = useViewer().person.role === 'admin'
  const untie = useMutation({
    mutationFn: (guardian: Guardian) => unlinkGuardian(person.id, guardian.id),
    onSuccess: async (_, guardian) => {
      await refreshPeople(queries)
      toastUndo(<Trans>{guardian.name} is no guardian any more</Trans>, () => void tieAgain(guardian))
    },
  })
  const tieAgain = async ({ id, relation }: Guardian) => {
    await linkGuardian(person.id, { relation, guardian: { id } }, crypto.randomUUID())
    await refreshPeople(queries)
  }
  return (
    <>
      <Failure error={untie.error} />
      <List label={t`Guardians`}>
        {guardians.map((guardian) => (
          <ListRow
            key={guardian.id}
            title={
              isOffice ? (
                <Link to="/people/$personId" params={{ personId: guardian.id }}>
                  {guardian.name}
                </Link>
              ) : (
                <b>{guardian.name}</b>
              )
            }
            hint={
              <>
                {i18n._(relationWords[guardian.relation])}
                {guardian.phone && (
                  <>
                    {' · '}
                    <PhoneLink phone={guardian.phone} />
                  </>
                )}
              </>
            }
            after={
              person.can.includes('unlinkGuardian') && (
                <IconButton
                  icon="close"
                  label={t`Untie ${guardian.name}`}
                  onClick={() => untie.mutate(guardian)}
                />
              )
            }
          />
        ))}
      </List>
    </>
  )
}

function GuardianForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      name: '',
      phone: readablePhone(person.contact?.parentPhone ?? ''),
      email: '',
      relation: 'mother' as Relation | '',
      locale: person.locale as LanguageCode | '',
    },
    check: ({ name, phone }) => ({
      ...(!name.trim() && { name: t`Please fill this in.` }),
      ...(!phone.trim() && { phone: t`Please fill this in.` }),
    }),
    send: ({ relation, email, locale, ...guardian }, key) =>
      linkGuardian(
        person.id,
        {
          relation: relation || 'guardian',
          guardian: { ...guardian, locale: locale || 'en', ...(email && { email }) },
        },
        key,
      ),
    done: async ({ added }, { name }) => {
      await refreshPeople(queries)
      toast(
        added ? (
          <Trans>{name} is added</Trans>
        ) : (
          <Trans>The guardian with this phone is tied to the student</Trans>
        ),
      )
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
      <PhoneField
        {...form.field('phone')}
        label={t`Phone`}
        hint={t`Of a guardian who is here already, it ties the same one.`}
        autoComplete="off"
      />
      <TextField {...form.field('name')} label={t`Name`} maxLength={120} autoComplete="off" />
      <SelectField
        {...form.field('relation')}
        label={t`Relation`}
        choices={relations.map((value) => ({ value, label: i18n._(relationWords[value]) }))}
      />
      <TextField {...form.field('email')} label={t`E-mail`} type="email" optional autoComplete="off" />
      <SelectField {...form.field('locale')} label={t`Language`} choices={languageChoices} />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Add</Trans>}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
