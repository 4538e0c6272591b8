// What students read before they start, in each language, beside the general instructions.
import { Trans, useLingui } from '@lingui/react/macro'
import { TextArea } from '../../../ui/TextField.tsx'
import { languageNames, languages } from '../../../words/language.ts'
import type { Exam } from '../exams.api.ts'
import { StepForm, StepPanel, useExamForm } from './StepPanel.tsx'

export function InstructionsPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const written = languages.filter((language) => exam.instructions[language])
  const canChange = exam.can.includes('changeExam')
  return (
    <StepPanel
      title={t`Instructions`}
      {...(canChange && {
        edit: (close: () => void) => <InstructionsForm exam={exam} close={close} />,
      })}
    >
      {written.length === 0 && (
        <p className="dim">
          <Trans>Only the general ones: the palette, the buttons, the marks and the bell.</Trans>
        </p>
      )}
      {written.map((language) => (
        <div key={language} lang={language}>
          <p className="s hint">{languageNames[language]}</p>
          <p className="pre wraps">{exam.instructions[language]}</p>
        </div>
      ))}
    </StepPanel>
  )
}

function InstructionsForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const { en = '', mr = '', hi = '' } = exam.instructions
  const form = useExamForm(exam, {
    start: { en, mr, hi },
    toChange: (values) => ({
      instructions: Object.fromEntries(Object.entries(values).filter(([, words]) => words.trim())),
    }),
    close,
  })
  return (
    <StepForm form={form} onClose={close}>
      {languages.map((language) => (
        <TextArea
          key={language}
          {...form.field(language)}
          label={languageNames[language]}
          optional
          maxLength={4000}
        />
      ))}
      <p className="s hint">{t`The general instructions are always there. Write only what is special here.`}</p>
    </StepForm>
  )
}
