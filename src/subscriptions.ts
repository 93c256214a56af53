import { placeAccepted, placeGivenUp } from '#src/applications/index.ts'
import { confirmEnrolment, releaseEnrolment } from '#src/cohorts/index.ts'

/** When this happens, do that: every subscription against the flow of `capabilities.ts`, on one page. */
placeAccepted.subscribe(confirmEnrolment)
placeGivenUp.subscribe(releaseEnrolment)
