// A word or a few as the answer.
import { Trans, useLingui } from '@lingui/react/macro'
import { SHORT_CHARACTERS, shortWords } from '../engine/responses.ts'
import type { AnswerProps } from './answerProps.ts'
import { DraftMark } from './DraftMark.tsx'
import './typed.css'

export default function ShortAnswer({ standing, language, onChoose }: AnswerProps) {
  const { t } = useLingui()
  const value = standing.response ?? ''
  return (
    <div className="numpane short">
      <div className={`numin ${standing.draft ? 'draft' : value ? 'kept' : ''}`}>
        {standing.draft && <DraftMark />}
        <input
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          lang={language}
          maxLength={SHORT_CHARACTERS}
          aria-label={t`Your answer`}
          aria-describedby="short-hint"
          value={value}
          onChange={(event) => onChoose(shortWords(event.target.value))}
        />
      </div>
      <p className="s dim" id="short-hint">
        <Trans>A word or a few. Capital letters and extra spaces do not matter.</Trans>
      </p>
    </div>
  )
}
