// Pictures in the text: chosen, pasted or dropped, stored at once, and named where the caret stood.
import { useLingui } from '@lingui/react/macro'
import { type ClipboardEvent, type DragEvent, type SyntheticEvent, useRef, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import type { Form } from '../../ui/form.ts'
import type { Language } from '../../words/language.ts'
import type { Draft, TextFieldName } from './questionDraft.ts'
import { addPicture } from './questions.api.ts'

export type PictureTools = {
  /** Stores the picture and names it in the text where the caret stands, or at the end of the question. */
  add: (file: File) => Promise<void>
  isBusy: boolean
  failure: string | undefined
  /** For the form: a picture that is pasted or dropped into a field goes in there. */
  handlers: {
    onSelect: (event: SyntheticEvent<HTMLElement>) => void
    onPaste: (event: ClipboardEvent<HTMLElement>) => void
    onDrop: (event: DragEvent<HTMLElement>) => void
  }
}

type Caret = { name: TextFieldName; at: number }

export function usePictures(form: Form<Draft>, language: Language): PictureTools {
  const { t, i18n } = useLingui()
  const caret = useRef<Caret>(undefined)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  const add = async (file: File) => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { reference, address } = await addPicture(file)
      const { name, at } = placeFor(caret.current, form.values, language)
      const text = form.values[name]
      // At the end of a text a picture gets a paragraph of its own.
      const isApart = at > 0 && at === text.length && !/\.(options|rows)\./.test(name)
      const written = `${isApart ? '\n\n' : ''}![${t`picture`}](${reference})`
      const pictures = { ...form.values.pictures, [reference]: address }
      form.set({ pictures, [name]: `${text.slice(0, at)}${written}${text.slice(at)}` } as Partial<Draft>)
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    } finally {
      setBusy(false)
    }
  }

  const take = (event: ClipboardEvent | DragEvent, files: FileList) => {
    const picture = [...files].find((file) => file.type.startsWith('image/'))
    if (!picture) return
    event.preventDefault()
    remember(event.target)
    void add(picture)
  }
  const remember = (target: EventTarget) => {
    if (!isText(target)) return
    caret.current = { name: target.name as TextFieldName, at: target.selectionStart ?? target.value.length }
  }

  return {
    add,
    isBusy,
    failure,
    handlers: {
      onSelect: (event) => remember(event.target),
      onPaste: (event) => take(event, event.clipboardData.files),
      onDrop: (event) => take(event, event.dataTransfer.files),
    },
  }
}

function isText(target: EventTarget): target is HTMLTextAreaElement | HTMLInputElement {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  return isField && target.name.startsWith('texts.')
}

/** Where the caret was last, if that field belongs to the language that is shown. */
function placeFor(caret: Caret | undefined, values: Draft, language: Language): Caret {
  const name: TextFieldName = `texts.${language}.stem`
  if (!caret?.name.startsWith(`texts.${language}.`)) return { name, at: values[name].length }
  return { name: caret.name, at: Math.min(caret.at, values[caret.name].length) }
}
