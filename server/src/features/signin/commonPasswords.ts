// The passwords that leaked lists hold most often, from a package; nothing is asked over the network.
import { dictionary } from '@zxcvbn-ts/language-common'

// 49,000 passwords, all in lower case, as zxcvbn collected them from breaches.
const common = new Set<string>(dictionary['passwords-common'] as string[])

/**
 * Whether it is one of the common passwords, in any case, or one of them with a tail of at most five digits and signs:
 * the first things that a guesser tries (Password@123). Repeats of one sign and runs (12345678) are in the list or
 * caught here.
 */
export function isCommonPassword(password: string): boolean {
  const typed = password.toLowerCase()
  const stem = typed.replace(/[^\p{L}\p{M}]{1,5}$/u, '')
  return common.has(typed) || (stem !== typed && common.has(stem)) || /^(.{1,3})\1+$/u.test(typed)
}
