// The form of a passage, and each of its questions as a form of its own within it.
import { useLingui } from '@lingui/react/macro'
import { fieldSentence } from '../../../api/problems.ts'
import { type Form, useForm } from '../../../ui/form.ts'
import type { Draft } from '../questionDraft.ts'
import { useCheck } from '../useCheck.ts'
import type { PassageDraft } from './passageDraft.ts'

type Saved = { id: string; questionIds: string[]; examsWithEarlierKey: number }
type Options = {
  name: string
  start: PassageDraft
  send: (draft: PassageDraft, key: string) => Promise<Saved>
  done: (saved: Saved) => void
}

export type PassageForm = Form<PassageDraft> & {
  /** The sentence beside a field, such as `questions.0.texts.en.stem`. */
  errorAt: (field: string) => string | undefined
  /** Whether something is wrong with the question in this place. */
  isWrong: (at: number) => boolean
}

export function usePassageForm({ name, start, send, done }: Options): PassageForm {
  const { t, i18n } = useLingui()
  const check = useCheck()
  const form = useForm<PassageDraft & Record<string, unknown>, Saved>({
    start,
    draft: { name },
    send,
    done,
    check: (draft) => {
      const errors = Object.fromEntries(
        draft.questions.flatMap(({ draft: question }, at) =>
          Object.entries(check(question)).map(([field, words]) => [`questions.${at}.${field}`, words]),
        ),
      )
      const isEmpty = ['passage.en', 'passage.mr', 'passage.hi'].every(
        (field) => !String(draft[field]).trim(),
      )
      return {
        ...errors,
        ...(isEmpty && { [`passage.${draft.language}`]: t`The passage itself is missing.` }),
      }
    },
  })
  // None of the server's fields has this form's names, so that all of them come with the problem.
  const told = new Map(form.problem?.fields.map((one) => [one.field, fieldSentence(i18n, one)]))
  const errorAt = (field: string) =>
    form.field(field).error ?? told.get(field) ?? told.get(field.replace(/^passage\./, 'texts.'))
  const fields = (at: number) =>
    Object.keys(form.values.questions[at]?.draft ?? {}).map((field) => `questions.${at}.${field}`)
  return {
    ...(form as unknown as Form<PassageDraft>),
    errorAt,
    isWrong: (at) => fields(at).some((field) => errorAt(field)),
  }
}

/** The question in this place as a form of its own: what it sets goes into the passage's values. */
export function questionForm(form: PassageForm, at: number): Form<Draft> {
  const question = form.values.questions[at]
  if (!question) throw new Error(`no question ${at}`)
  const set = (change: Partial<Draft>) => {
    const { language, ...others } = change
    const draft = { ...question.draft, ...others }
    const questions = form.values.questions.with(at, { ...question, draft })
    form.set({ questions, ...(language && { language }) })
  }
  return {
    ...form,
    values: { ...question.draft, language: form.values.language },
    set,
    field: (name) => ({
      name,
      value: question.draft[name],
      onChange: (value) => set({ [name]: value } as Partial<Draft>),
      error: form.errorAt(`questions.${at}.${name}`),
    }),
  }
}
