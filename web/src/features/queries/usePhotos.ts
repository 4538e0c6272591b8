// Photos of a post: picked, made small on the phone, stored one by one, and named once the post is sent.
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { addPicture, MOST_PICTURES, PICTURE_BYTES, type Picture } from './queries.api.ts'
import { makeSmall } from './smallPhoto.ts'

export type Photos = {
  pictures: readonly Picture[]
  add: (files: readonly File[]) => Promise<void>
  remove: (id: string) => void
  /** How many are on their way. */
  busy: number
  failure: string | undefined
  isFull: boolean
}

/** `pictures` and `onChange` are the form's, so that a draft keeps what is stored already. */
export function usePhotos(
  pictures: readonly Picture[],
  onChange: (pictures: readonly Picture[]) => void,
): Photos {
  const { t, i18n } = useLingui()
  const [busy, setBusy] = useState(0)
  const [failure, setFailure] = useState<string>()
  // Several are stored one after the other: each joins those that are there by then.
  const latest = useRef(pictures)
  useEffect(() => {
    latest.current = pictures
  }, [pictures])
  const change = (next: readonly Picture[]) => {
    latest.current = next
    onChange(next)
  }

  const store = async (file: File) => {
    if (file.size > PICTURE_BYTES)
      return setFailure(t`${file.name} is larger than 10 MB. Choose a smaller one.`)
    setBusy((count) => count + 1)
    try {
      const picture = await addPicture(await makeSmall(file))
      change([...latest.current, picture])
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    } finally {
      setBusy((count) => count - 1)
    }
  }

  return {
    pictures,
    busy,
    failure,
    isFull: pictures.length + busy >= MOST_PICTURES,
    remove: (id) => change(latest.current.filter((picture) => picture.id !== id)),
    add: async (files) => {
      setFailure(undefined)
      const room = MOST_PICTURES - pictures.length - busy
      if (files.length > room) setFailure(t`A post takes ${MOST_PICTURES} photos at most.`)
      for (const file of files.slice(0, room)) await store(file)
    },
  }
}
