/** Stands where a sign that nobody sees was typed, so that it is seen. */
const hiddenSign = '\ufffd'

/**
 * A field as it is read. Without what nobody sees, an address or a number could be that of somebody else: there it is shown, for
 * whoever reads a contact to refuse, but at the ends. Everywhere else it is left out.
 */
export function readField(typed: string): string {
  if (typed.search(hiddenSigns) === -1) return typed
  const read = visibleText(typed.replaceAll('\0', ''))
  if (!namesAContact(read.trim())) return read
  return typed.replaceAll(hiddenEnds, '').replaceAll(hiddenSigns, hiddenSign)
}

/** One word with an @, or as many figures as a number has in a line as short as one. */
function namesAContact(text: string): boolean {
  const figures = text.match(/\p{Nd}/gu)?.length ?? 0
  return /^\S+@\S+$/.test(text) || (figures >= 8 && text.length <= 40)
}

/**
 * A text without the signs that show nothing and change how the rest is read: zero widths, marks of direction, soft hyphens,
 * fillers. Two names that look the same are then the same, and one that shows nothing is empty. What joins the parts of an
 * emoji, or two letters of a script that needs it (Persian, Hindi), stays where it does.
 */
export function visibleText(text: string): string {
  if (!invisible.test(text)) return text
  let read = ''
  let at = 0
  for (const sign of text) {
    at += sign.length
    if (!invisible.test(sign) || joins(sign, read.slice(-2), text.slice(at, at + 2))) read += sign
  }
  return read
}

// The signs of interlinear notes show nothing either, and are not among the ignorable ones.
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/v
// And a sign of control, but for a tab or the end of a line.
const hidden = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb[\p{Cc}--\s]]`
const hiddenSigns = new RegExp(`${hidden}+`, 'gv')
const hiddenEnds = new RegExp(`^[\\s${hidden}]+|[\\s${hidden}]+$`, 'gv')

function joins(sign: string, before: string, after: string): boolean {
  if (sign === '\ufe0e' || sign === '\ufe0f') return emojiEnds.test(before)
  if (sign !== '\u200c' && sign !== '\u200d') return false
  const inEmoji = emojiEnds.test(before) && emojiBegins.test(after)
  return inEmoji || (letterEnds.test(before) && letterBegins.test(after))
}

const emojiEnds = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/v
const emojiBegins = /^\p{Extended_Pictographic}/v
const joinable = String.raw`[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Inherited}\p{Script=Common}\p{Default_Ignorable_Code_Point}]]`
const letterEnds = new RegExp(`${joinable}$`, 'v')
const letterBegins = new RegExp(`^${joinable}`, 'v')
