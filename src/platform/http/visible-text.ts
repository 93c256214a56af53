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
