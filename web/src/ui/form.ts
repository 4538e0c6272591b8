// The state of a form: values, what the server said about each field, drafts that outlive a reload.
import { useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { fieldSentence, problemSentence } from '../api/problems.ts'

type Errors = Readonly<Record<string, string>>

export type FormOptions<Values extends object, Result> = {
  start: Values
  /**
   * Sends the values. `key` stays the same until a try succeeds or the values change: pass it as the
   * `Idempotency-Key` header, so that pressing again after a lost reply does the thing once.
   */
  send: (values: Values, key: string) => Promise<Result>
  /** After success; the draft is gone by then. */
  done?: (result: Result, values: Values) => void
  /** What can be said before asking the server: a sentence per field. */
  check?: (values: Values) => Partial<Record<keyof Values & string, string>>
  /** Keeps what is typed in this tab under this name; `leaveOut` names fields that must not be kept. */
  draft?: { name: string; leaveOut?: readonly (keyof Values)[] }
}

/** Spread `field(name)` into a field, give `onSubmit` to the form, `busy` to its button. */
export type Form<Values extends object> = {
  values: Values
  field: <Name extends keyof Values & string>(name: Name) => BoundField<Values[Name]>
  set: (change: Partial<Values>) => void
  /** Back to the start; the draft is forgotten. */
  reset: () => void
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void
  busy: boolean
  /** What went wrong that belongs to no field of this form. */
  failure: string | undefined
  /** The problem behind it, for screens that answer a certain code themselves. */
  problem: Problem | undefined
}

type BoundField<Value> = {
  name: string
  value: Value
  onChange: (value: Value) => void
  error: string | undefined
}

/** One form. Field errors of the server (`errors: [{field, code}]`) land beside their fields. */
export function useForm<Values extends object, Result = unknown>(
  options: FormOptions<Values, Result>,
): Form<Values> {
  const { i18n } = useLingui()
  const [values, setValues] = useDraft(options)
  const [errors, setErrors] = useState<Errors>({})
  const [failure, setFailure] = useState<{ sentence: string; problem: Problem | undefined }>()
  const [busy, setBusy] = useState(false)
  const key = useRef(crypto.randomUUID())

  const set = (change: Partial<Values>) => {
    key.current = crypto.randomUUID()
    setValues((before) => ({ ...before, ...change }))
    setErrors((before) => leaveOut(before, Object.keys(change)))
  }

  const refuse = (error: unknown, form: HTMLFormElement) => {
    const problem = error instanceof Problem ? error : undefined
    const known = problem?.fields.filter(({ field }) => field in values) ?? []
    setErrors(Object.fromEntries(known.map((one) => [one.field, fieldSentence(i18n, one)])))
    if (known.length === 0) setFailure({ sentence: problemSentence(i18n, error), problem })
    focusFirstError(form)
  }

  const submit = async (form: HTMLFormElement) => {
    const wrong = withoutEmpty(options.check?.(values) ?? {})
    setErrors(wrong)
    setFailure(undefined)
    if (Object.keys(wrong).length > 0) return focusFirstError(form)
    setBusy(true)
    try {
      const result = await options.send(values, key.current)
      forgetDraft(options.draft?.name)
      key.current = crypto.randomUUID()
      options.done?.(result, values)
    } catch (error) {
      refuse(error, form)
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set({ [name]: value } as unknown as Partial<Values>),
      error: errors[name],
    }),
    set,
    reset: () => {
      forgetDraft(options.draft?.name)
      setValues(options.start)
      setErrors({})
      setFailure(undefined)
    },
    onSubmit: (event) => {
      event.preventDefault()
      if (!busy) void submit(event.currentTarget)
    },
    busy,
    failure: failure?.sentence,
    problem: failure?.problem,
  }
}

/** State that a reload of the tab does not lose, where the form asks for it. */
function useDraft<Values extends object>({
  start,
  draft,
}: Pick<FormOptions<Values, never>, 'start' | 'draft'>) {
  const [values, setValues] = useState<Values>(() => ({ ...start, ...readDraft<Values>(draft?.name) }))
  const untouched = useRef(values)
  useEffect(() => {
    if (!draft || values === untouched.current) return
    const kept = leaveOut(values as Record<string, unknown>, (draft.leaveOut ?? []) as readonly string[])
    sessionStorage.setItem(draftKey(draft.name), JSON.stringify(kept))
  }, [values, draft])
  return [values, setValues] as const
}

function readDraft<Values>(name: string | undefined): Partial<Values> {
  try {
    const kept = name && sessionStorage.getItem(draftKey(name))
    return kept ? (JSON.parse(kept) as Partial<Values>) : {}
  } catch {
    return {} // a draft that cannot be read is as good as none
  }
}

function forgetDraft(name: string | undefined): void {
  if (name) sessionStorage.removeItem(draftKey(name))
}

function draftKey(name: string): string {
  return `draft:${name}`
}

function leaveOut<Value>(
  from: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)))
}

function withoutEmpty(errors: Partial<Record<string, string>>): Errors {
  return Object.fromEntries(
    Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

/** After the screen has drawn the errors: to the first of them, which a screen reader then reads. */
function focusFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
