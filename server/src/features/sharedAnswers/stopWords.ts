// Words that every question has in common, in three languages: a search leaves them out.

const english =
  'a about an and any are as at be by calculate can could do does during explain find for from get give given have how if in into is it its me my not of on or please question same should so tell than that the their then there these this to value want was we what when where which while who why will with would you'
const marathi =
  'आणि आहे आहेत असते असतो असे का काय कसा कसे कशी कशाला काढा काढायचे करा करायचे किती कोणता कोणते कोणती च जर तर तो ती ते त्या त्याचा त्याचे त्याची नाही पण प्रश्न मला मी मध्ये म्हणजे या यात हा ही हे होते होतो होती सांगा समजावून समजत समजले'
const hindi =
  'और अगर इस इसका इसमें उस एक ऐसा कब कर करना करें कहाँ का कितना कितने की किस के केसे कैसे को कोई कौन क्या क्यों जब तो था थी थे दो नहीं निकालें पर प्रश्न बताइए बताएं में मुझे मैं यह ये वह से समझ समझाइए हम है हैं हो होता होती होते'

/** All of them, as they are typed. */
const stopWords: ReadonlySet<string> = new Set(`${english} ${marathi} ${hindi}`.split(' '))

/** The words of a line that say what it is about: without marks, and without what every question has in common. */
export function tellingWords(line: string): string[] {
  const words = line
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1 && !stopWords.has(word))
  return [...new Set(words)].slice(0, 24)
}
