// What an admin may do; only an owner says so.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { CheckboxGroup } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type Power, powers, powerWords } from '../../ui/personWords.ts'
import { toast } from '../../ui/Toast.tsx'
import { changePowers, type Person, refreshPeople } from './people.api.ts'

export function PowersPanel({ person }: { person: Person }) {
  const { t, i18n } = useLingui()
  return (
    <Panel>
      <Head title={t`May do`} />
      {person.can.includes('changePowers') ? (
        <PowersForm person={person} />
      ) : (
        <List label={t`May do`}>
          {person.powers.map((power) => (
            <ListRow
              key={power}
              title={<b>{i18n._(powerWords[power].word)}</b>}
              hint={i18n._(powerWords[power].hint)}
            />
          ))}
        </List>
      )}
    </Panel>
  )
}

function PowersForm({ person }: { person: Person }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { powers: person.powers as readonly Power[] },
    send: (values, key) => changePowers(person.id, [...values.powers], key),
    done: async () => {
      await refreshPeople(queries)
      toast(<Trans>Saved. {person.name} has to sign in again.</Trans>)
    },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <CheckboxGroup
        {...form.field('powers')}
        label={t`Powers`}
        choices={powers.map((value) => ({
          value,
          label: `${i18n._(powerWords[value].word)}: ${i18n._(powerWords[value].hint)}`,
        }))}
      />
      <div className="row">
        <Button type="submit" look="tonal" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  )
}
