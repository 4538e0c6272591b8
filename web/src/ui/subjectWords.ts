// The subjects by their codes, in words: for lists that tell a lecture's subject by its code.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

const subjectWords: Record<string, MessageDescriptor> = {
  physics: msg`Physics`,
  chemistry: msg`Chemistry`,
  maths: msg`Maths`,
  biology: msg`Biology`,
}

/** The subject's name in the language on the screen; a code that is none of these stands as it is. */
export function useSubjectWord(): (code: string) => string {
  const { i18n } = useLingui()
  return useCallback(
    (code) => {
      const word = subjectWords[code]
      return word ? i18n._(word) : code
    },
    [i18n],
  )
}
