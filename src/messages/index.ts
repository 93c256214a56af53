export { deliverMessage } from './actions/deliver-message.ts'
export { type EndedMessage, endUnsent } from './actions/end-unsent.ts'
export { eraseMailingWords } from './actions/erase-mailing-words.ts'
export { eraseUnsentWords } from './actions/erase-unsent-words.ts'
export { forgetAddresses } from './actions/forget-addresses.ts'
export { sendMailing } from './actions/send-mailing.ts'
export { deliveryJob, sendMessage } from './actions/send-message.ts'
export { settleMessage } from './actions/settle-message.ts'
export { withholdUnsent } from './actions/withhold-unsent.ts'
export { type Delivered, deliverySum, standingOf } from './delivery.ts'
export { type GivingUpReason, givingUpReasons, givingUpReasonsIn } from './emails/cohort-given-up.ts'
export type { Door } from './emails/kind-answer.ts'
export { valuesFor } from './emails/mailing-values.ts'
export { type MessageBefore, messageBefore, type Preview, previewsOf } from './emails/preview.ts'
export { type ChangeReason, changeReasons, reasonsIn } from './emails/slot.ts'
export type { MailingTemplate, MailingValues, TemplateName, TemplateValues } from './emails/templates.ts'
export { writeLetter } from './emails/write-letter.ts'
export { settlementForm } from './forms.ts'
export { type Audience, audiences, chosenRecipients, type MailingRecipient } from './mailing.ts'
export {
  type MailingLine,
  type MailingMessage,
  type MailingView,
  mailingById,
  mailingMessages,
  mailingOfForm,
  mailingsOf,
} from './mailing-queries.ts'
export { wayTo } from './message.ts'
export { messageWords, templateTitle } from './messages/words.ts'
export { DeliveryTable } from './pages/delivery-table.tsx'
export { MailBlocks, MailingPreview } from './pages/mailing-preview.tsx'
export { MessagePreview } from './pages/message-preview.tsx'
export { type Slip, Slips } from './pages/slips.tsx'
export { outboxPaths, undeliveredPaths } from './paths.ts'
export { deliveryOf, timesWritten } from './queries.ts'
export { keptMailRoutes, outboxRoutes, undeliveredRoutes } from './routes.tsx'
export { textHours } from './store.ts'
export { type TextDeparture, textDeparture } from './text-departure-queries.ts'
export { whenTextsLeave } from './text-hours.ts'
