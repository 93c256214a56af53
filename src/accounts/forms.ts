import { z } from 'zod'
import type { FieldError } from '#platform/http/form.ts'
import type { Refusal } from '#platform/sign-in/sign-in.ts'
import type { AccountWords } from './messages/fr.ts'

/** The first page: an address (it has an @) or a username. */
export function signInForm({ signIn }: AccountWords) {
  return z
    .object({
      identifier: z
        .string(signIn.identifierMissing)
        .trim()
        .min(1, signIn.identifierMissing)
        .max(254, signIn.addressWrong),
    })
    .refine(({ identifier }) => !identifier.includes('@') || z.email().safeParse(identifier).success, {
      path: ['identifier'],
      message: signIn.addressWrong,
    })
}

/** Figures are copied with spaces in between. */
export function codeForm({ code }: AccountWords) {
  return z.object({
    code: z
      .string(code.codeMissing)
      .regex(/^(\D*\d){6}\D*$/, code.codeMissing)
      .max(60, code.codeMissing),
  })
}

export function printedCodeForm({ printedCode }: AccountWords) {
  return z.object({
    username: z
      .string(printedCode.usernameMissing)
      .trim()
      .min(1, printedCode.usernameMissing)
      .max(60, printedCode.wrong),
    code: z.string(printedCode.codeMissing).trim().min(1, printedCode.codeMissing).max(60, printedCode.wrong),
    remember: z.literal('yes').optional(),
  })
}

/** At sign-in: six figures of the phone, or a backup code. */
export function secondFactorForm({ secondFactor }: AccountWords) {
  return z.object({
    code: z
      .string(secondFactor.codeMissing)
      .trim()
      .min(1, secondFactor.codeMissing)
      .max(60, secondFactor.wrong),
  })
}

/** At set-up: only the phone's own figures show that the key is on it. */
export function confirmationForm({ setUp }: AccountWords) {
  return z.object({
    code: z
      .string(setUp.codeMissing)
      .regex(/^(\D*\d){6}\D*$/, setUp.codeMissing)
      .max(60, setUp.codeMissing),
  })
}

/** What to do after a refused try, said at the field, and the status that goes with it. */
export function refusalAt(
  field: string,
  refusal: Refusal,
  said: { wrong: string; spent: string },
  words: AccountWords,
) {
  const tooMany = refusal.why === 'too many'
  const message = tooMany ? words.tooMany(refusal.minutes) : said[refusal.why]
  const errors: FieldError[] = [{ field, message }]
  return { errors, status: tooMany ? 429 : 422 } as const
}
