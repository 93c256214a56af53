import type { Child } from 'hono/jsx'

interface ContactListProps {
  contacts: {
    name: string
    /** "parent", "elle-même". */
    detail: string
    /** The one way to reach her: on a phone it takes the whole line. */
    way?: Child
  }[]
}

/** People to call, in their order. */
export function ContactList({ contacts }: ContactListProps) {
  return (
    <ol class="contact-list">
      {contacts.map(({ name, detail, way }) => (
        <li>
          <p>
            <span class="line-title">{name}</span> <span class="line-detail">{detail}</span>
          </p>
          {way && <div class="contact-way">{way}</div>}
        </li>
      ))}
    </ol>
  )
}
