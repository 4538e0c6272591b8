// What is asked and what it earns, in one look: sections under their parts, each with its number and its marks.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Duration } from '../../../ui/Duration.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import type { Pattern, Section } from '../exams.api.ts'
import { kindWords, useName } from '../examWords.tsx'

type Row = Omit<Section, 'position' | 'subject' | 'chosenCount'>
type Part = { name: Pattern['name']; minutes: number }
type SectionTableProps = { sections: readonly Row[]; parts: readonly Part[]; maxMarks: string }

/** Of an exam, or of a pattern that one looks at before. */
export function SectionTable({ sections, parts, maxMarks }: SectionTableProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const groups = parts.length ? parts.map((part, i) => ({ part, number: i + 1 })) : [undefined]
  return (
    <>
      {groups.map((group) => (
        <div key={group?.number ?? 0}>
          {group && (
            <h3 className="part-name s">
              <Icon name="lock" small />
              <span className="grow wraps">{nameOf(group.part.name)}</span>
              <span className="nb dim">
                <Duration minutes={group.part.minutes} />
              </span>
            </h3>
          )}
          <ul className="list tight" aria-label={group ? nameOf(group.part.name) : t`Sections`}>
            {sections.map((section, i) => {
              if (group && section.part !== group.number) return null
              // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place
              return <SectionRow key={i} section={section} />
            })}
          </ul>
        </div>
      ))}
      <Together sections={sections} maxMarks={maxMarks} />
    </>
  )
}

function SectionRow({ section }: { section: Row }) {
  const nameOf = useName()
  const { questionCount, attemptCount } = section
  return (
    <li className="section-line">
      <span className="grow wraps">
        {nameOf(section.name)}
        <SectionHint section={section} />
      </span>
      <span className="s dim nb">
        {attemptCount === null ? (
          <Plural value={questionCount} one="# question" other="# questions" />
        ) : (
          <Trans>
            any {attemptCount} of {questionCount}
          </Trans>
        )}
      </span>
      <MarksWord marks={section.marks} />
    </li>
  )
}

/** The kind, and what is special about the section. */
function SectionHint({ section }: { section: Row }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const { decimals } = section
  const partial = section.marks.partial && format.marks(section.marks.partial)
  const facts = [
    i18n._(kindWords[section.kind ?? 'any']),
    decimals !== null && (decimals === 0 ? t`to the nearest whole number` : t`to ${decimals} decimals`),
    partial && t`+${partial} for each right part`,
  ]
  return <span className="s hint block">{facts.filter(Boolean).join(' · ')}</span>
}

/** +4 −1, in words for those who listen. */
function MarksWord({ marks }: { marks: Section['marks'] }) {
  const { t } = useLingui()
  const format = useFormat()
  const right = format.marks(marks.right)
  const wrong = format.marks(marks.wrong)
  return (
    <span className="marks nb">
      <span aria-hidden="true">
        <b className="pos">+{right}</b> <span className={marks.wrong === '0' ? 'hint' : 'neg'}>{wrong}</span>
      </span>
      <span className="vh">{t`${right} for a right answer, ${wrong} for a wrong one`}</span>
    </span>
  )
}

function Together({ sections, maxMarks: max }: Pick<SectionTableProps, 'sections' | 'maxMarks'>) {
  const format = useFormat()
  const questionCount = sections.reduce((sum, section) => sum + section.questionCount, 0)
  const toAttempt = sections.reduce((sum, one) => sum + (one.attemptCount ?? one.questionCount), 0)
  const maxMarks = format.marks(max)
  return (
    <p className="s dim">
      {toAttempt === questionCount ? (
        <Trans>
          Together {questionCount} questions and {maxMarks} marks.
        </Trans>
      ) : (
        <Trans>
          Together {questionCount} questions, {toAttempt} to attempt, and {maxMarks} marks.
        </Trans>
      )}
    </p>
  )
}
