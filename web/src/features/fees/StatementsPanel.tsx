// A statement of each financial year, for the family's tax papers.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import { saveStatement } from './fees.api.ts'
import { yearText } from './feeWords.ts'

export function StatementsPanel({ studentId, years }: { studentId: string; years: number[] }) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const save = useMutation({ mutationFn: (year: number) => saveStatement(studentId, year, language) })
  if (years.length === 0) return null
  return (
    <Panel>
      <Head title={t`Statements by year`} />
      <p className="dim">
        <Trans>All that was paid in a financial year on one sheet, for tax papers or an employer.</Trans>
      </p>
      {save.error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, save.error)}
        </Note>
      )}
      <List label={t`Statements by year`}>
        {years.map((year) => {
          const text = yearText(year)
          return (
            <ListRow
              key={year}
              title={<b className="num">{text}</b>}
              after={
                <Button
                  look="line"
                  small
                  icon="download"
                  busy={save.isPending && save.variables === year}
                  onClick={() => save.mutate(year)}
                  aria-label={t`Statement of ${text} as PDF`}
                >
                  PDF
                </Button>
              }
            />
          )
        })}
      </List>
    </Panel>
  )
}
