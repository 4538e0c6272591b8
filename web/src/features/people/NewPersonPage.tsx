// A new person: what the office knows of them; the link by which they choose a password is handed out after.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CheckboxGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import {
  type LanguageCode,
  languageChoices,
  type Power,
  powers,
  powerWords,
  type Role,
  roles,
  roleWords,
} from '../../ui/personWords.ts'
import { Seg } from '../../ui/Seg.tsx'
import { DateField, PhoneField, TextArea, TextField } from '../../ui/TextField.tsx'
import { useLanguage } from '../../words/language.ts'
import { type Added, AddedPanel } from './AddedPanel.tsx'
import { addPerson, type NewPerson, openBatches, refreshPeople } from './people.api.ts'
import './people.css'

export default function NewPersonPage() {
  const { t } = useLingui()
  const [added, setAdded] = useState<Added>()
  return (
    <>
      <PageHead title={added ? added.name : t`New person`} />
      {added ? (
        <AddedPanel added={added} onNext={() => setAdded(undefined)} />
      ) : (
        <PersonForm onAdded={setAdded} />
      )}
    </>
  )
}

type Values = {
  name: string
  phone: string
  email: string
  locale: LanguageCode | ''
  address: string
  rollNumber: string
  parentPhone: string
  adultOn: string
  batchId: string
  powers: readonly Power[]
}

function PersonForm({ onAdded }: { onAdded: (added: Added) => void }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const language = useLanguage()
  const isOwner = useViewer().person.powers.includes('owner')
  const [search, setSearch] = useSearch({ role: 'student' as string })
  const choices = roles.filter((one) => one !== 'admin' || isOwner)
  const role = choices.find((one) => one === search.role) ?? 'student'
  const form = useForm({
    start: {
      name: '',
      phone: '',
      email: '',
      locale: language as LanguageCode | '',
      address: '',
      rollNumber: '',
      parentPhone: '',
      adultOn: '',
      batchId: '',
      powers: [] as readonly Power[],
    },
    draft: { name: 'new-person' },
    check: ({ name }) => (name.trim() ? {} : { name: t`Please fill this in.` }),
    send: (values, key) => addPerson(toBody(values, role), key),
    done: async (reply, { name, phone, email }) => {
      await refreshPeople(queries)
      onAdded({ ...reply, name, role, reachable: Boolean(phone || email) })
    },
  })
  return (
    <form className="stack g4 narrow-form" noValidate onSubmit={form.onSubmit}>
      <Seg
        label={t`Who`}
        value={role}
        onChange={(one) => setSearch({ role: one })}
        choices={choices.map((value) => ({ value, label: i18n._(roleWords[value].one) }))}
      />
      <Panel label={i18n._(roleWords[role].one)}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="form2">
          <TextField {...form.field('name')} label={t`Name`} maxLength={120} autoComplete="off" />
          {role === 'student' && (
            <TextField
              {...form.field('rollNumber')}
              label={t`Roll number`}
              hint={t`Empty: the next free one.`}
              optional
              maxLength={20}
              autoComplete="off"
            />
          )}
          <PhoneField
            {...form.field('phone')}
            label={t`Phone`}
            hint={role === 'student' ? t`The student's own. A parent's number goes below.` : undefined}
            optional
            autoComplete="off"
          />
          <TextField {...form.field('email')} label={t`E-mail`} type="email" optional autoComplete="off" />
          {role === 'student' && <StudentFields form={form} />}
          <SelectField {...form.field('locale')} label={t`Language`} choices={languageChoices} />
          <div className="wide">
            <TextArea {...form.field('address')} label={t`Address`} optional rows={2} maxLength={500} />
          </div>
          {role === 'admin' && (
            <div className="wide">
              <CheckboxGroup
                {...form.field('powers')}
                label={t`May do`}
                choices={powers.map((value) => ({
                  value,
                  label: `${i18n._(powerWords[value].word)}: ${i18n._(powerWords[value].hint)}`,
                }))}
              />
            </div>
          )}
        </div>
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Add</Trans>}
          </Button>
          <ButtonLink to="/people" look="quiet">
            <Trans>Not now</Trans>
          </ButtonLink>
        </div>
      </Panel>
    </form>
  )
}

function StudentFields({ form }: { form: ReturnType<typeof useForm<Values>> }) {
  const { t } = useLingui()
  const batches = useQuery(openBatches).data?.rows ?? []
  return (
    <>
      <PhoneField {...form.field('parentPhone')} label={t`Parent's phone`} optional autoComplete="off" />
      <DateField
        {...form.field('adultOn')}
        label={t`Turns 18 on`}
        hint={t`The 18th birthday. Unknown counts as a minor.`}
        optional
      />
      <SelectField
        {...form.field('batchId')}
        label={t`Batch`}
        none={t`None yet`}
        optional
        choices={batches.map((batch) => {
          const free = Math.max(0, batch.capacity - batch.seatsTaken)
          return { value: batch.id, label: t`${batch.name} (${free} free)`, disabled: free === 0 }
        })}
      />
    </>
  )
}

function toBody(values: Values, role: Role): NewPerson {
  const {
    name,
    phone,
    email,
    locale,
    address,
    rollNumber,
    parentPhone,
    adultOn,
    batchId,
    powers: chosen,
  } = values
  const common = { role, name, phone: phone || null, email: email || null, locale: locale || 'en', address }
  if (role === 'admin') return { ...common, powers: [...chosen] }
  if (role !== 'student') return common
  return {
    ...common,
    rollNumber: rollNumber || null,
    parentPhone: parentPhone || null,
    adultOn: adultOn || null,
    batchId: batchId || null,
  }
}
