// Reads Moodle's XML: one <question> after the other, a category among them, files in base64.
import type { MarkupFormat } from '../../questionText/markup.ts'
import { cleanText } from '../reading/textFile.ts'
import { childOf, childrenOf, textOf, type XmlElement, XmlReader } from '../reading/xmlElements.ts'
import type { MoodleAnswer, MoodleQuestion, MoodleText } from './moodle.types.ts'

/** Bounds of a file, as for GIFT. */
export const moodleLimits = { questions: 5_000, textCharacters: 200_000 }

/** Everything in a file, in order; what lies outside <question> elements is not Moodle's. */
export type MoodleFile = { questions: MoodleQuestion[]; beyond?: number }

/**
 * Reads the XML of Moodle's question export. Throws 422 `xml-forbidden`, `file-damaged` or `file-bomb` for text that
 * is no XML, or hostile.
 */
export function parseMoodle(text: string): MoodleFile {
  const file: MoodleFile = { questions: [] }
  let category: string[] = []
  const take = (element: XmlElement) => {
    if (element.attributes.type === 'category') category = categoryPath(element)
    else if (file.questions.length < moodleLimits.questions)
      file.questions.push(readQuestion(element, category))
    else file.beyond ??= element.line
  }
  const reader = new XmlReader({}, (path) => path.at(-1) === 'question', take)
  reader.write(text.replace(/^\uFEFF?\s*(?=<\?xml)/, ''))
  reader.close()
  return file
}

/** $course$/top/Physics/Waves → Physics, Waves; // stands for a slash in a name. */
function categoryPath(element: XmlElement): string[] {
  const slash = '\uFDD7'
  const names = textOf(childOf(childOf(element, 'category'), 'text'))
    .trim()
    .replaceAll('//', slash)
    .split('/')
    .map((name) => name.replaceAll(slash, '/').trim())
    .filter((name) => name !== '' && !/^\$[a-z0-9]+\$$/.test(name))
  return names[0] === 'top' ? names.slice(1) : names
}

function readQuestion(element: XmlElement, category: string[]): MoodleQuestion {
  const stem = readText(childOf(element, 'questiontext'), 'moodle')
  const { format } = stem
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
  return {
    line: element.line,
    type: element.attributes.type?.trim() ?? '',
    category,
    title: textOf(childOf(childOf(element, 'name'), 'text')).trim(),
    reference: textOf(childOf(element, 'idnumber')).trim(),
    tags: childrenOf(childOf(element, 'tags'), 'tag').map((tag) => textOf(childOf(tag, 'text')).trim()),
    stem,
    generalFeedback: readText(childOf(element, 'generalfeedback'), format),
    hasOtherFeedback: combined.some((name) => !isUsual(textOf(childOf(childOf(element, name), 'text')))),
    hints: childrenOf(element, 'hint').map((hint) => readText(hint, format)),
    answers: childrenOf(element, 'answer').map((answer) => readAnswer(answer, format)),
    pairs: childrenOf(element, 'subquestion').map((pair) => ({
      item: readText(pair, format),
      match: readText(childOf(pair, 'answer'), 'plain'),
    })),
    isSingle: isTrue(textOf(childOf(element, 'single')), true),
    capitalsCount: isTrue(textOf(childOf(element, 'usecase')), false),
    hasUnits: childrenOf(childOf(element, 'units'), 'unit').some((unit) =>
      textOf(childOf(unit, 'unit_name')).trim(),
    ),
  }
}

/** What Moodle itself writes into every question says nothing of this one. */
const isUsual = (feedback: string) =>
  /^(?:|your answer is (?:partially )?(?:correct|incorrect)\.?)$/i.test(
    feedback.replace(/<[^>]*>/g, '').trim(),
  )

const isTrue = (written: string, otherwise: boolean) =>
  written.trim() === '' ? otherwise : /^(?:true|1|yes)$/i.test(written.trim())

function readAnswer(element: XmlElement, format: MarkupFormat): MoodleAnswer {
  const share = Number(element.attributes.fraction ?? 0)
  return {
    text: readText(element, format),
    share: Number.isFinite(share) ? share : 0,
    feedback: readText(childOf(element, 'feedback'), format),
    tolerance: textOf(childOf(element, 'tolerance')).trim(),
  }
}

const formats: Record<string, MarkupFormat> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  plain: 'plain',
  moodle_auto_format: 'moodle',
}

/** A text without a <text> element is written straight into it, as in files of the first Moodles. */
function readText(element: XmlElement | undefined, otherwise: MarkupFormat): MoodleText {
  const inner = childOf(element, 'text')
  const bare = element?.children.filter((child) => typeof child === 'string').join('') ?? ''
  const files = new Map<string, Buffer>()
  for (const file of childrenOf(element, 'file')) {
    const { name, encoding } = file.attributes
    if (name && (encoding ?? 'base64') === 'base64') files.set(name, Buffer.from(textOf(file), 'base64'))
  }
  const format = formats[element?.attributes.format ?? ''] ?? otherwise
  const text = cleanText(inner ? textOf(inner) : bare).trim()
  return { text: text.slice(0, moodleLimits.textCharacters).toWellFormed(), format, files }
}
