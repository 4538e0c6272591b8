// Whether a typed UTR is free: asked as soon as it is whole, so that a used one is seen before the parent leaves.
import { useQueries } from '@tanstack/react-query'
import { type ReferenceCheck, referenceQuery } from '../counter.api.ts'
import { type Draft, type Hindrance, isWholeReference, plainReference } from './draft.ts'

export function useReferenceCheck({ parts }: Draft) {
  const checks = useQueries({
    queries: parts.map(({ mode, reference }) => ({
      ...referenceQuery(mode === 'bank' ? 'bank' : 'upi', plainReference(reference)),
      enabled: isWholeReference(mode, reference),
    })),
  })
  const of = (at: number): ReferenceCheck | undefined => {
    const part = parts[at]
    return part && isWholeReference(part.mode, part.reference) ? checks[at]?.data : undefined
  }
  const used = parts.findIndex((_, at) => of(at)?.problem)
  const hindrance: Hindrance | undefined = used === -1 ? undefined : { code: 'utr-used', at: used }
  return { of, hindrance }
}
