import {
  applicationSent,
  contactCorrected,
  guardianshipEnded,
  identityCorrected,
  placeAccepted,
  placeGivenUp,
  tellingWordsChanged,
  withdrawErased,
} from '#src/applications/index.ts'
import { followRollCall, settleGivenUp } from '#src/care/index.ts'
import { confirmEnrolment, releaseEnrolment, rollCallTaken, saySheetsAgain } from '#src/cohorts/index.ts'
import { noteDoubles } from '#src/doubles/index.ts'
import { doubtSheets, doubtSheetsOf } from '#src/emergency/index.ts'
import { erasureBegins } from '#src/privacy/index.ts'
import { hideCorrectedName, hideWhatIsKnown } from '#src/selection/index.ts'

/** When this happens, do that: every subscription against the flow of `capabilities.ts`, on one page. */
applicationSent.subscribe(noteDoubles)
placeAccepted.subscribe(confirmEnrolment)
placeGivenUp.subscribe(releaseEnrolment)
placeGivenUp.subscribe(settleGivenUp)
rollCallTaken.subscribe(followRollCall)
identityCorrected.subscribe(saySheetsAgain)
identityCorrected.subscribe(hideCorrectedName)
tellingWordsChanged.subscribe(hideWhatIsKnown)
identityCorrected.subscribe(noteDoubles)
contactCorrected.subscribe(noteDoubles)
contactCorrected.subscribe(doubtSheets)
guardianshipEnded.subscribe(doubtSheetsOf)
erasureBegins.subscribe(withdrawErased)
