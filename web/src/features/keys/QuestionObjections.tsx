// What students said against the key of one question, and the answer that they get: one for all who wait.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useResponseWords } from '../../ui/answerWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { answerObjections, type KeyQuestion, type Objections, objectionsOf } from './keys.api.ts'
import { useObjectionWords } from './keyWords.tsx'

type QuestionProps = { examId: string; position: number; kind: KeyQuestion['kind'] }

export function QuestionObjections({ examId, position, kind }: QuestionProps) {
  const { t } = useLingui()
  const query = useQuery(objectionsOf(examId))
  return (
    <section className="stack g3" aria-label={t`Objections`}>
      <h3>
        <Trans>Objections</Trans>
      </h3>
      <Loaded query={query} failed={t`The objections did not load`}>
        {({ questions }) => {
          const found = questions.find((one) => one.position === position)
          return found ? (
            <>
              <ul className="stack g3">
                {found.objections.map((objection) => (
                  <li key={objection.id}>
                    <ObjectionItem objection={objection} kind={kind} />
                  </li>
                ))}
              </ul>
              {found.open > 0 && <AnswerForm examId={examId} found={found} />}
            </>
          ) : null
        }}
      </Loaded>
    </section>
  )
}

type ItemProps = { objection: Objections['objections'][number]; kind: KeyQuestion['kind'] }

function ObjectionItem({ objection, kind }: ItemProps) {
  const format = useFormat()
  const responseWords = useResponseWords()
  const { word, tone } = useObjectionWords()[objection.state]
  const { student, reason, madeAt, answer, answeredBy, response } = objection
  const { rollNumber } = student
  const when = format.when(madeAt)
  const chosen = responseWords(kind, response)
  return (
    <div className="objection">
      <div className="row wrap">
        <b className="grow">{student.name}</b>
        <Chip tone={tone}>{word}</Chip>
      </div>
      <p>{reason}</p>
      <p className="s hint">
        <Trans>
          {rollNumber} · answered {chosen} · {when}
        </Trans>
      </p>
      {answer && (
        <p className="s">
          <b>{answeredBy}</b>: {answer}
        </p>
      )}
    </div>
  )
}

function AnswerForm({ examId, found }: { examId: string; found: Objections }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const waiting = found.objections.filter(({ state }) => state === 'open').map(({ id }) => id)
  const form = useForm({
    start: { state: 'refused' as 'accepted' | 'refused' | '', answer: '' },
    send: (values, key) =>
      answerObjections(
        examId,
        { answer: values.answer, state: values.state || 'refused', objectionIds: waiting },
        key,
      ),
    check: ({ answer }) => ({ ...(!answer.trim() && { answer: t`Say why.` }) }),
    draft: { name: `objections ${examId} ${found.position}` },
    done: async () => {
      toast(t`Answered: the students see it.`)
      await queries.invalidateQueries({ queryKey: ['exam', examId] })
    },
  })
  const count = waiting.length
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <RadioGroup
        {...form.field('state')}
        label={t`Answer`}
        choices={[
          { value: 'refused', label: t`The key stands` },
          { value: 'accepted', label: t`They are right: the key is to change` },
        ]}
      />
      <TextArea {...form.field('answer')} label={t`Why`} rows={2} maxLength={1000} />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div>
        <Button type="submit" look="tonal" busy={form.busy}>
          {form.busy ? (
            <Trans>Sending</Trans>
          ) : (
            <Plural value={count} one="Answer the objection" other="Answer all #" />
          )}
        </Button>
      </div>
    </form>
  )
}
