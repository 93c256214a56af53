import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tag.tsx'

export interface Task {
  icon: IconName
  tone: Tone
  title: string
  detail: string
  /** "Aujourd'hui", "15 juillet". */
  due?: string
  urgent?: boolean
  /** One small button or link. */
  action?: Child
}

/** What waits for someone, one deed a row. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="task-list">
      {tasks.map((task) => (
        <li>
          <span class={`task-icon tag-${task.tone}`}>
            <Icon name={task.icon} />
          </span>
          <div class="task-words">
            <p class="task-title">{task.title}</p>
            <p class="task-detail">{task.detail}</p>
          </div>
          {task.due && <p class={task.urgent ? 'task-due task-urgent' : 'task-due'}>{task.due}</p>}
          {task.action && <div class="task-action">{task.action}</div>}
        </li>
      ))}
    </ul>
  )
}

interface LineListProps {
  lines: { title: string; detail?: string; href?: string; aside?: Child }[]
}

/** Short lines with a hairline between: a name, a detail, a tag. */
export function LineList({ lines }: LineListProps) {
  return (
    <ul class="line-list">
      {lines.map((line) => (
        <li>
          <div>
            <p class="line-title">{line.href ? <a href={line.href}>{line.title}</a> : line.title}</p>
            {line.detail && <p class="line-detail">{line.detail}</p>}
          </div>
          {line.aside}
        </li>
      ))}
    </ul>
  )
}
