/** Each opening of her sheet leaves its trace, which she may read, whoever opens it. */
export function readingOf({ personId, enrolmentId }: { personId: string; enrolmentId: string }) {
  return {
    action: 'emergency-sheet.read',
    subjectId: personId,
    object: { kind: 'enrolment', id: enrolmentId },
  }
}
