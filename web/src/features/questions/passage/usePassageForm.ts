// The form of a passage, and each of its questions as a form of its own within it.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { fieldSentence } from '../../../api/problems.ts'
import { type Form, useForm } from '../../../ui/form.ts'
import type { Draft } from '../questionDraft.ts'
import { useCheck } from '../useCheck.ts'
import type { PassageDraft, PassageQuestion } from './passageDraft.ts'

type Saved = { id: string; questionIds: string[]; examsWithEarlierKey: number }
type Options = {
  name: string
  start: PassageDraft
  send: (draft: PassageDraft, key: string) => Promise<Saved>
  done: (saved: Saved) => void
}

export type PassageForm = Form<PassageDraft> & {
  /** Other questions, or another order of them; what was wrong is asked again. */
  setQuestions: (questions: PassageQuestion[], open?: string) => void
  /** What changed in the question in this place; what was wrong with those fields is forgotten. */
  setQuestion: (at: number, change: Partial<Draft>) => void
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
  const told = new Map(form.problem?.fields.map((one) => [fieldOf(one.field), fieldSentence(i18n, one)]))
  const [mended, setMended] = useState<{ of: unknown; fields: readonly string[] }>({
    of: undefined,
    fields: [],
  })
  const isMended = (field: string) => mended.of === form.problem && mended.fields.includes(field)
  const toldAt = (field: string) => (isMended(field) ? undefined : told.get(field))
  const errorAt = (field: string) =>
    form.field(field).error ?? toldAt(field) ?? toldAt(field.replace(/^passage\./, 'texts.'))

  /** Sets values, and takes the sentences beside these fields away. */
  const set = (change: Partial<PassageDraft>, fields: readonly string[]) => {
    const before = mended.of === form.problem ? mended.fields : []
    setMended({ of: form.problem, fields: [...before, ...fields] })
    form.set({ ...Object.fromEntries(fields.map((field) => [field, undefined])), ...change })
  }
  const fieldsOf = (at: number) =>
    Object.keys(form.values.questions[at]?.draft ?? {}).map((field) => `questions.${at}.${field}`)

  return {
    ...(form as unknown as Form<PassageDraft>),
    set: (change) =>
      set(change, ['texts', ...Object.keys(change).map((one) => one.replace(/^passage/, 'texts'))]),
    setQuestions: (questions, open = form.values.open) =>
      set(
        { questions, open },
        form.values.questions.flatMap((_, at) => fieldsOf(at)),
      ),
    setQuestion: (at, { language, ...change }) => {
      const questions = form.values.questions.map((one, place) =>
        place === at ? { ...one, draft: { ...one.draft, ...change } } : one,
      )
      const fields = Object.keys(change).map((field) => `questions.${at}.${field}`)
      set({ questions, ...(language && { language }) }, fields)
    },
    errorAt,
    isWrong: (at) => fieldsOf(at).some((field) => errorAt(field)),
  }
}

/** The accepted answers of a question are one field here, whichever of them is not right. */
const fieldOf = (field: string) => field.replace(/\.accepted\.\d+$/, '.accepted')

/** The question in this place as a form of its own: what it sets goes into the passage's values. */
export function questionForm(form: PassageForm, at: number): Form<Draft> {
  const question = form.values.questions[at]
  if (!question) throw new Error(`no question ${at}`)
  const set = (change: Partial<Draft>) => form.setQuestion(at, change)
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
