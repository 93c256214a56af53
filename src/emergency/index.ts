export { doubtSheets, doubtSheetsOf } from './actions/doubt-sheets.ts'
export { eraseSheets } from './actions/erase-sheets.ts'
export { writeSheet } from './actions/write-sheet.ts'
export { emergencyRoutes } from './routes.tsx'
