import type { FieldError } from '#platform/http/form.ts'
import { type Fact, type FactAnswer, factAnswers, facts, fieldOf } from './fact.ts'
import type { GuardiansMessages } from './messages/guardians-fr.ts'

type Statement = { fact: Fact; answer: FactAnswer; source: string }

/** What is to be stated: what has a source. An answer that was changed needs one. */
export function readStatements(
  typed: Readonly<Record<string, string>>,
  known: Readonly<Record<Fact, { answer: FactAnswer }>>,
  faults: GuardiansMessages['facts']['faults'],
): { statements: Statement[]; errors: FieldError[] } {
  const statements: Statement[] = []
  const errors: FieldError[] = []
  for (const fact of facts) {
    const name = fieldOf(fact)
    const answer = factAnswers.find((it) => it === typed[name])
    const source = (typed[`${name}-source`] ?? '').trim().slice(0, 200)
    if (answer === undefined) errors.push({ field: name, message: faults.answer })
    else if (source !== '') statements.push({ fact, answer, source })
    else if (answer !== known[fact].answer) errors.push({ field: `${name}-source`, message: faults.source })
  }
  return { statements, errors }
}
