// The instructions again, in the middle of the exam.
import { Trans } from '@lingui/react/macro'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import type { Language } from '../../../words/language.ts'
import { inLanguage, type Sheet } from '../engine/sheet.ts'
import { positionsOf, sectionName } from '../paperWords.ts'
import { ExamRules } from './ExamRules.tsx'
import { ButtonRules, KeyRules, MarkRules, StateRules } from './Rules.tsx'

type Props = { open: boolean; sheet: Sheet; language: Language; onClose: () => void }

export default function InstructionsDialog({ open, sheet, language, onClose }: Props) {
  const { sections, instructions, draftsCount } = sheet.paper
  const own = inLanguage(instructions, language)
  const rows = sections.map((section) => ({
    key: section.position,
    name: sectionName(section, language),
    questions: positionsOf(sheet, section.position).length,
    right: section.marksRight,
    wrong: section.marksWrong,
    blank: section.marksBlank,
  }))
  const ruled = sections.map(({ position, name, attemptCount, beyond, marksWrong, marksPartial }) => ({
    ...{ position, name, attemptCount, beyond },
    questionCount: positionsOf(sheet, position).length,
    wrong: marksWrong,
    partial: marksPartial,
  }))
  return (
    <Dialog open={open} onClose={onClose} title={<Trans>Instructions</Trans>} wide sheet>
      <div className="stack g3">
        {own && <MathText source={own} />}
        <MarkRules rows={rows} />
        <ExamRules facts={{ ...sheet.paper, sections: ruled }} language={language} />
        <StateRules />
        <ButtonRules draftsCount={draftsCount} />
        <KeyRules />
      </div>
    </Dialog>
  )
}
