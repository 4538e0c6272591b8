// The passage under which a question stands, with the way to its other questions and to its editor.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { useLanguage } from '../../../words/language.ts'
import type { Question } from '../questions.api.ts'
import { languagesOf } from '../questionWords.tsx'

type PassageProps = { question: Question; passage: NonNullable<Question['passage']> }

export function PassagePanel({ question, passage }: PassageProps) {
  const { t } = useLingui()
  const can = useCan()
  const [language = 'en'] = languagesOf(passage.texts, useLanguage())
  const count = passage.questionIds.length
  const isCurrent = passage.questionIds.includes(question.id)
  return (
    <Panel label={t`Passage`}>
      <div className="row wrap">
        <p className="s hint grow">
          <Plural value={count} one="Passage with # question" other="Passage with # questions" />
        </p>
        {isCurrent && can('changePassage') && (
          <ButtonLink
            look="line"
            small
            icon="edit"
            to="/passages/$passageId"
            params={{ passageId: passage.id }}
          >
            <Trans>Change it with its questions</Trans>
          </ButtonLink>
        )}
      </div>
      <div className="qb-passage" lang={language}>
        <MathText source={passage.texts[language] ?? ''} pictures={question.pictures} />
      </div>
      {count > 1 && isCurrent && <Neighbours ids={passage.questionIds} own={question.id} />}
    </Panel>
  )
}

function Neighbours({ ids, own }: { ids: string[]; own: string }) {
  const { t } = useLingui()
  return (
    <nav className="row wrap" aria-label={t`Questions of the passage`}>
      {ids.map((id, at) => {
        const number = at + 1
        return (
          <Link
            key={id}
            className={id === own ? 'btn tonal sm' : 'btn quiet sm'}
            to="/questions/$questionId"
            params={{ questionId: id }}
            aria-current={id === own ? 'page' : undefined}
          >
            <Trans>Question {number}</Trans>
          </Link>
        )
      })}
    </nav>
  )
}
