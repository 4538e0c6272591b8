// How the paper is shown: its languages, its order, and what the bell does with unsaved choices.
import { useLingui } from '@lingui/react/macro'
import { Checkbox, CheckboxGroup } from '../../../ui/ChoiceField.tsx'
import { Pairs } from '../../../ui/List.tsx'
import { languageNames, languages } from '../../../words/language.ts'
import type { Exam } from '../exams.api.ts'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'

export function SettingsPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const order = exam.shuffleQuestions
    ? exam.shuffleOptions
      ? t`Questions and options in each student’s own order`
      : t`Questions in each student’s own order`
    : exam.shuffleOptions
      ? t`Options in each student’s own order`
      : t`The same for everybody`
  return (
    <StepPanel title={t`How it is shown`} edit={(close) => <SettingsForm exam={exam} close={close} />}>
      <Pairs
        items={[
          [t`Languages`, exam.locales.map((locale) => languageNames[locale]).join(', ')],
          [t`Order`, order],
          [t`At the bell`, exam.draftsCount ? t`Unsaved choices count` : t`Only saved answers count`],
        ]}
      />
    </StepPanel>
  )
}

function SettingsForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const form = useExamForm(exam, {
    start: {
      locales: exam.locales as readonly Exam['locales'][number][],
      shuffleQuestions: exam.shuffleQuestions,
      shuffleOptions: exam.shuffleOptions,
      draftsCount: exam.draftsCount,
    },
    check: ({ locales }) => (locales.length ? {} : { locales: t`Choose at least one language.` }),
    toChange: ({ locales, ...rest }) => ({ ...rest, locales: [...locales] }),
    close,
  })
  return (
    <StepForm form={form} onClose={close}>
      <CheckboxGroup
        {...form.field('locales')}
        label={t`Languages of the paper`}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Checkbox
        {...form.field('shuffleQuestions')}
        label={t`Each student sees the questions of a section in an order of their own`}
      />
      <Checkbox {...form.field('shuffleOptions')} label={t`The options are shuffled too`} />
      <Checkbox
        {...form.field('draftsCount')}
        label={t`At the bell, choices that were made but not saved count`}
        hint={t`In the national computer test they do not. The instructions tell the students which it is.`}
      />
    </StepForm>
  )
}
