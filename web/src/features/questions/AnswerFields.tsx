// What is right, by the kind of the question.
import { Trans, useLingui } from '@lingui/react/macro'
import { RadioGroup, SelectField } from '../../ui/ChoiceField.tsx'
import type { Form } from '../../ui/form.ts'
import { TextArea } from '../../ui/TextField.tsx'
import type { Language } from '../../words/language.ts'
import { ofKind } from './draftChanges.ts'
import { MatchFields } from './MatchFields.tsx'
import { OptionFields } from './OptionFields.tsx'
import { type Draft, hasRanges } from './questionDraft.ts'
import type { QuestionKind } from './questions.api.ts'
import { kinds, kindWords } from './questionWords.tsx'
import { RangeFields } from './RangeFields.tsx'

type AnswerProps = { form: Form<Draft>; language: Language; isNew: boolean }

export function AnswerFields({ form, language, isNew }: AnswerProps) {
  return (
    <div className="stack g3">
      {isNew && <KindField form={form} />}
      <Answer form={form} language={language} />
    </div>
  )
}

function KindField({ form }: { form: Form<Draft> }) {
  const { t, i18n } = useLingui()
  return (
    <SelectField
      name="kind"
      label={t`Kind of answer`}
      value={form.values.kind}
      onChange={(kind) => form.set(ofKind(form.values, kind as QuestionKind))}
      choices={kinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
    />
  )
}

function Answer({ form, language }: { form: Form<Draft>; language: Language }) {
  const { kind } = form.values
  if (kind === 'single' || kind === 'multiple') return <OptionFields form={form} language={language} />
  if (kind === 'matching') return <MatchFields form={form} language={language} />
  if (kind === 'true_false') return <TrueFalse form={form} />
  if (kind === 'short') return <Accepted form={form} />
  return hasRanges(kind) ? <RangeFields form={form} /> : null
}

function TrueFalse({ form }: { form: Form<Draft> }) {
  const { t } = useLingui()
  return (
    <RadioGroup
      {...form.field('key.right')}
      label={t`What is right`}
      hint={t`Students read True and False in their own language.`}
      choices={[
        { value: 'true', label: t`True` },
        { value: 'false', label: t`False` },
      ]}
    />
  )
}

function Accepted({ form }: { form: Form<Draft> }) {
  const { t } = useLingui()
  return (
    <TextArea
      {...form.field('key.accepted')}
      label={t`Accepted answers`}
      rows={4}
      placeholder={'NaCl\nsodium chloride'}
      hint={
        <Trans>
          One on each line, in every spelling and language that counts. Capitals and spaces around it do not
          matter.
        </Trans>
      }
    />
  )
}
