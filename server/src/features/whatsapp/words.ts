// STOP and START as people write them, in the product's three languages.

const STOP = ['stop', 'unsubscribe', 'थांबा', 'थांबवा', 'नको', 'बंद', 'बंद करा', 'बंद करो', 'बंद करें', 'रोको', 'रुको']
const START = ['start', 'unstop', 'सुरू', 'सुरू करा', 'चालू', 'चालू करा', 'शुरू', 'शुरू करो', 'शुरू करें', 'चालू करो']

/** Whether somebody wants no more, or wants to be told again; null for anything else that they write. */
export function orderIn(words: string): 'stop' | 'start' | null {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (STOP.some((word) => word.normalize('NFC') === plain)) return 'stop'
  return START.some((word) => word.normalize('NFC') === plain) ? 'start' : null
}
