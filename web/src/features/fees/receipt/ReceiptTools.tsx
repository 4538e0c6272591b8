// What one does with a receipt: print it, save it as a file in a language, send it on.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saveFile } from '../../../api/download.ts'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { type Language, languageNames, languages, useLanguage } from '../../../words/language.ts'
import { fetchFile, fileName, type Paper, type PaperSize } from '../fees.api.ts'
import { PAPER_ID } from './PaperView.tsx'
import { printAs } from './printAs.ts'

export function ReceiptTools({ paper }: { paper: Paper }) {
  const { t, i18n } = useLingui()
  const [size, setSize] = useState<PaperSize>('a5')
  const [locale, setLocale] = useState<Language>(useLanguage())
  const { save, share } = useFile(paper, locale, size)
  const error = save.error ?? share.error
  const print = () => {
    const element = document.getElementById(PAPER_ID)
    if (element) printAs(element, size)
  }
  return (
    <Panel>
      <Head title={t`Print or send on`} />
      <Seg
        label={t`Size of paper`}
        value={size}
        onChange={setSize}
        choices={[
          { value: 'a5', label: 'A5' },
          { value: 'roll', label: t`Roll, 80 mm` },
        ]}
      />
      <Button icon="printer" wide onClick={print}>
        <Trans>Print</Trans>
      </Button>
      <Seg
        label={t`Language of the file`}
        value={locale}
        onChange={setLocale}
        choices={languages.map((language) => ({
          value: language,
          label: <span lang={language}>{languageNames[language]}</span>,
        }))}
      />
      <div className="row wrap">
        <Button look="line" grow icon="download" busy={save.isPending} onClick={() => save.mutate()}>
          {save.isPending ? <Trans>Making the PDF</Trans> : <Trans>Save as PDF</Trans>}
        </Button>
        {canShare() && (
          <Button look="line" grow icon="upload" busy={share.isPending} onClick={() => share.mutate()}>
            <Trans>Send on</Trans>
          </Button>
        )}
      </div>
      {error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, error)}
        </Note>
      )}
    </Panel>
  )
}

/** Whether this device can hand a file to another app; desks mostly cannot. */
function canShare(): boolean {
  const probe = new File(['x'], 'x.pdf', { type: 'application/pdf' })
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
}

function useFile({ id, number }: Paper, locale: Language, size: PaperSize) {
  const fetched = () => fetchFile(id, locale, size)
  const save = useMutation({ mutationFn: async () => saveFile(await fetched(), fileName(number, locale)) })
  const share = useMutation({
    mutationFn: async () => {
      const file = new File([await fetched()], fileName(number, locale), { type: 'application/pdf' })
      // Closing the window of apps is no fault.
      await navigator.share({ files: [file], title: number }).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
      })
    },
  })
  return { save, share }
}
