// After a try: whether it was right, what is right, and how one gets there.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { MathText } from '../../ui/MathText.tsx'
import { Note } from '../../ui/Note.tsx'
import { useLanguage } from '../../words/language.ts'
import type { Retried } from './notebook.api.ts'

type Props = { retried: Retried; pictures: Record<string, string> }

export function RightAnswer({ retried, pictures }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { outcome, texts } = retried
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  return (
    <div className="stack" role="status">
      <Note
        tone={outcome === 'right' ? 'good' : outcome === 'partial' ? 'due' : 'bad'}
        icon={outcome === 'right' ? 'check' : 'info'}
        title={outcome === 'right' ? t`Right.` : outcome === 'partial' ? t`Partly right.` : t`Not right yet.`}
      >
        {outcome === 'right' ? (
          <Trans>It leaves your list.</Trans>
        ) : (
          <KeyLine retried={retried} pictures={pictures} />
        )}
      </Note>
      {text?.solution && (
        <details open={outcome !== 'right'}>
          <summary>
            <Trans>Solution</Trans>
          </summary>
          <MathText source={text.solution} pictures={pictures} />
        </details>
      )}
    </div>
  )
}

function KeyLine({ retried, pictures }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { key, texts } = retried
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  const option = (index: number) => (
    <li key={index}>
      <b>{String.fromCharCode(65 + index)}</b>{' '}
      <MathText source={text?.options?.[index] ?? ''} pictures={pictures} inline />
    </li>
  )
  switch (key.kind) {
    case 'single':
      return <RightList>{option(key.right)}</RightList>
    case 'multiple':
      return <RightList>{key.right.map(option)}</RightList>
    case 'matching':
      return (
        <RightList>
          {key.right.map((index, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <li key={row}>
              <MathText source={text?.rows?.[row] ?? ''} pictures={pictures} inline /> –{' '}
              <b>{String.fromCharCode(65 + index)}</b>
            </li>
          ))}
        </RightList>
      )
    case 'true_false':
      return <RightList>{key.right ? t`True` : t`False`}</RightList>
    case 'short':
      return <RightList>{key.accepted.join(', ')}</RightList>
    default:
      return (
        <RightList>
          {key.ranges.map(({ low, high }) => (low === high ? low : `${low} – ${high}`)).join(', ')}
        </RightList>
      )
  }
}

function RightList({ children }: { children: ReactNode }) {
  return (
    <>
      <Trans>Right is:</Trans>
      <ul>{children}</ul>
    </>
  )
}
