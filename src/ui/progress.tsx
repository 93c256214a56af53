import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'

interface ProgressProps {
  /** From 1. */
  step: number
  total: number
  /** "encore 6 minutes". */
  remaining?: string
}

/** Where she is in a form, drawn as a frise: done blocks, the current one, planned ones. */
export function Progress({ step, total, remaining }: ProgressProps) {
  const words = useWords()
  return (
    <div class="progress-frise">
      <p class="progress-words">
        <strong>{words.stepOf(step, total)}</strong>
        {remaining && <span>{remaining}</span>}
      </p>
      <div class="progress-blocks" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span class={`progress-block progress-${stateOf(index + 1, step)}`} />
        ))}
      </div>
    </div>
  )
}

/** The same with the name of each step under its block, for wide screens. */
export function NamedSteps({ step, names }: { step: number; names: string[] }) {
  const words = useWords()
  return (
    <ol class="named-steps">
      {names.map((name, index) => {
        const state = stateOf(index + 1, step)
        return (
          <li aria-current={state === 'current' ? 'step' : undefined}>
            <span class={`progress-block progress-${state}`} aria-hidden="true">
              {state === 'done' ? <Icon name="check" size={16} /> : index + 1}
            </span>
            {name}
            <span class="sr-only">, {words.states[state]}</span>
          </li>
        )
      })}
    </ol>
  )
}

function stateOf(block: number, step: number): 'done' | 'current' | 'planned' {
  if (block < step) return 'done'
  return block === step ? 'current' : 'planned'
}
