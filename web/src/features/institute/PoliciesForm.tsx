// How the institute deals with registration, consent, age and language.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Institute } from '../../shell/institute.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type LanguageCode, languageChoices } from '../../ui/personWords.ts'
import { toast } from '../../ui/Toast.tsx'
import { changeInstitute } from './institute.api.ts'

const ages = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((age) => ({ value: String(age), label: String(age) }))

export function PoliciesForm({ institute }: { institute: Institute }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      registrationOpen: institute.registrationOpen,
      guardianConsentRequired: institute.guardianConsentRequired,
      ageGate: institute.ageGate as Institute['ageGate'] | '',
      minimumAge: String(institute.minimumAge),
      defaultLocale: institute.defaultLocale as LanguageCode | '',
    },
    send: ({ ageGate, minimumAge, defaultLocale, ...rest }, key) =>
      changeInstitute(
        {
          ...rest,
          ageGate: ageGate || 'warn',
          minimumAge: Number(minimumAge),
          defaultLocale: defaultLocale || 'en',
        },
        key,
      ),
    done: async () => {
      await queries.invalidateQueries({ queryKey: ['institute'] })
      toast(<Trans>Saved</Trans>)
    },
  })
  return (
    <Panel>
      <Head title={t`Policies`} />
      <form className="stack g4" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <Checkbox
          {...form.field('registrationOpen')}
          label={t`People may register on the site`}
          hint={t`The front desk approves each one.`}
        />
        <Checkbox
          {...form.field('guardianConsentRequired')}
          label={t`A student under 18 needs a guardian's consent to sign in`}
          hint={t`The law asks for it; without it, ask a lawyer first.`}
        />
        <RadioGroup
          {...form.field('ageGate')}
          label={t`Below the least age`}
          choices={[
            { value: 'refuse', label: t`Refuse`, hint: t`Nobody younger is added.` },
            { value: 'warn', label: t`Warn`, hint: t`The office is told, and decides.` },
            { value: 'off', label: t`Do nothing` },
          ]}
        />
        <SelectField
          {...form.field('minimumAge')}
          label={t`Least age at enrolment`}
          hint={t`The Ministry of Education advises 16.`}
          choices={ages}
        />
        <SelectField
          {...form.field('defaultLocale')}
          label={t`Language of a first visit`}
          choices={languageChoices}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
