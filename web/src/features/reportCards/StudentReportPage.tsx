// One student's report card: choose the language, take the file.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import { LanguageSeg } from './LanguageSeg.tsx'
import { fetchCard, type Language } from './reportCards.api.ts'

export default function StudentReportPage() {
  const { t, i18n } = useLingui()
  const { studentId } = useParams({ strict: false }) as { studentId: string }
  const [locale, setLocale] = useState<Language>(useLanguage() as Language)
  const print = useMutation({ mutationFn: () => fetchCard(studentId, locale) })
  return (
    <>
      <PageHead title={t`Report card`} />
      <Panel>
        <p>
          <Trans>
            One page to print or to send on: the last tests with score and percentile, the strength by
            subject, the trend beside the batch, and a sentence in plain words.
          </Trans>
        </p>
        <LanguageSeg value={locale} onChange={setLocale} />
        {print.error && (
          <Note tone="bad" alert>
            {problemSentence(i18n, print.error)}
          </Note>
        )}
        <div className="row">
          <Button icon="download" busy={print.isPending} onClick={() => print.mutate()}>
            {print.isPending ? <Trans>Printing</Trans> : <Trans>Take the PDF</Trans>}
          </Button>
        </div>
      </Panel>
    </>
  )
}
