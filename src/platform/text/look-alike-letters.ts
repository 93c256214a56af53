/** A text as an eye reads it: letters of other scripts that look like Latin ones are those, and no mark or unseen sign is left. */
export function asLatinLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(enclosed, bare)
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\p{DI}]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (sign) => lookAlikes.get(sign) ?? sign)
    .toLowerCase()
}

// Cyrillic, Greek, Armenian and phonetic letters beside the Latin ones of the same shape (Unicode, confusables.txt, of UTS 39).
const pairs = [
  ['АВСЕНІЈКМОРЅТУХҮԚԜӀ', 'abcehijkmopstuxyqwi'],
  ['авсенікӏмопрѕтухүјԛԝԁгьһѵ', 'abcehiklmonpstyxyjqwdrbhv'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
  ['αβγεηικνοπρσςτυχω', 'abyenikvonpsstuxw'],
  ['աձեզհոռսցօՏ', 'wdeqhnnugos'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ıɑɡɩøłđħŧɛɔ', 'iagioldhteo'],
] as const

const lookAlikes = new Map(
  pairs.flatMap(([foreign, latin]) => Array.from(foreign).map((sign, at) => [sign, latin[at]!] as const)),
)

/** Letters in a black circle or square, and those that make flags: Unicode takes no letter out of them. */
const enclosed = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu

function bare(sign: string): string {
  const code = sign.codePointAt(0)!
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((start) => start <= code)!
  return String.fromCodePoint(0x61 + code - first)
}
